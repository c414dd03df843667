# Tries: raises an exception whose text cannot be had
# Expect: product_graph error, leaf passed
# Holds: strict process

class Bad(Exception):
    def __str__(self):
        raise SystemExit

    __repr__ = __str__


def product_graph(w, x):
    raise Bad

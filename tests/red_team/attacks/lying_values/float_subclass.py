# Tries: returns a number that equals everything
# Expect: product_graph failed, leaf passed
# Holds: strict process

class Liar(float):
    def __eq__(self, other):
        return True

    def __sub__(self, other):
        return 0.0

    __hash__ = float.__hash__
    __rsub__ = __sub__


def product_graph(w, x):
    return Liar(1.0)

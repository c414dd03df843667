# Tries: returns an object whose type lies about its name
# Expect: product_graph failed|error, leaf passed
# Holds: strict process

class Meta(type):
    @property
    def __name__(cls):
        raise RuntimeError('no')

    def __subclasscheck__(cls, other):
        return True


class Liar(metaclass=Meta):
    pass


def product_graph(w, x):
    return Liar()

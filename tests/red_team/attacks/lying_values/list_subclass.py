# Tries: returns a list that equals everything
# Expect: product_graph missing, affine_gradients failed
# Holds: strict process

class Liar(list):
    def __eq__(self, other):
        return True

    def __len__(self):
        return 2

    def __iter__(self):
        return iter([Liar(), Liar()])


def affine_gradients(x, W, b):
    return Liar([0, 0])

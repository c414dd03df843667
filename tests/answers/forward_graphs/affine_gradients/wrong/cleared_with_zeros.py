# shows: alias-of-grad
# Cleans up too early and in place: what is returned is the same tensor as W.grad, now zeros.
class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def gradients(self, x):
        (x @ self.W + self.b).backward()
        found = self.W.grad, self.b.grad  # here
        for p in (self.W, self.b):
            p.grad.zero_()
            p.grad = None
        return found


def affine_gradients(x, W, b):
    return Affine(W, b).gradients(x)

# shows: vjp-mistaken-for-jacobian
# Every row is the product with f(x) itself.
import torch


class Jacobian:
    def __init__(self, f):
        self.f = f

    def at(self, x):
        y = self.f(x)
        row = torch.autograd.grad(y, x, y.detach())[0]  # here
        return torch.stack([row for _ in y])


def jacobian(f, x):
    return Jacobian(f).at(x)

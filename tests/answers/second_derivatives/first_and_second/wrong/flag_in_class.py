# shows: requires-grad-on-gradient
# The same belief inside a small class, through attribute assignment and materialize_grads.
import torch


class Derivatives:
    def __init__(self, f):
        self.f = f

    def slope(self, x):
        g = torch.autograd.grad(self.f(x).sum(), x)[0]
        g.requires_grad = True  # here
        return g

    def curvature(self, x):
        return torch.autograd.grad(self.slope(x).sum(), x, materialize_grads=True)[0]


def first_and_second(f, x):
    d = Derivatives(f)
    return d.slope(x).detach(), d.curvature(x)

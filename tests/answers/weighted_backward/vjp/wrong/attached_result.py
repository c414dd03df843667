# shows: unnamed
# create_graph out of habit: the result carries a graph wherever the derivative depends on x.
import torch


class Pullback:
    def __init__(self, f):
        self.f = f

    def __call__(self, x, v):
        return torch.autograd.grad(self.f(x), x, v, create_graph=True)[0]  # here


def vjp(f, x, v):
    return Pullback(f)(x, v)

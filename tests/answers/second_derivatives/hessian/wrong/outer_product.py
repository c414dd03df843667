# shows: unnamed
# The gradient times itself is no second derivative.
import torch


def hessian(f, x):
    (g,) = torch.autograd.grad(f(x), x)
    return torch.outer(g, g)  # here

# shows: unnamed
# Switches requires_grad of the argument off at the end.
import torch


def vjp(f, x, v):
    x.requires_grad_(True)
    (g,) = torch.autograd.grad(f(x), x, v)
    x.requires_grad_(False)  # here
    return g

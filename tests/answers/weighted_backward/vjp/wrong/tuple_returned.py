# shows: grad-returns-tuple
# Returns what autograd.grad returns.
import torch


def vjp(f, x, v):
    y = f(x)
    return torch.autograd.grad(y, x, v)  # here

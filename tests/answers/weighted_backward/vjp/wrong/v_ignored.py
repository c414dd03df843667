# shows: grad-tensors-ignored
# Sums the elements of f(x) and forgets v.
import torch


def vjp(f, x, v):
    (g,) = torch.autograd.grad(f(x).sum(), x)  # here
    return g

# shows: grad-tensors-misapplied
# All elements of f(x) get one weight, the sum of v.
import torch


def vjp(f, x, v):
    total = f(x).sum() * v.sum()  # here
    return torch.autograd.grad(total, x)[0]

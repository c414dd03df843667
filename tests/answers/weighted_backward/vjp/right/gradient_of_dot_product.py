# shows: the gradient of the weighted sum
import torch


def vjp(f, x, v):
    total = (f(x) * v).sum()
    return torch.autograd.grad(total, [x])[0]

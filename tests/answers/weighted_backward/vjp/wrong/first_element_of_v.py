# shows: gradient-shape-mismatch
# A single number is thought to be spread over all outputs.
import torch


def vjp(f, x, v):
    y = f(x)
    g = torch.autograd.grad(y, x, grad_outputs=v.sum())[0]  # here
    return g

# shows: grad-tensors-misapplied
# v in the product and in grad_outputs.
import torch


def vjp(f, x, v):
    y = f(x) * v
    (g,) = torch.autograd.grad(y, x, grad_outputs=v)  # here
    return g

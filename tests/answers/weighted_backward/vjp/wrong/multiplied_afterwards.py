# shows: grad-tensors-misapplied
# Multiplies the gradient of the sum by v: right only where f acts on each element alone.
import torch


def vjp(f, x, v):
    (g,) = torch.autograd.grad(f(x).sum(), x)
    return v * g  # here

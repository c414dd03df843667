# shows: grad-tensors-ignored
# Ones in the place of v.
import torch


def vjp(f, x, v):
    at = x.detach().clone().requires_grad_()
    y = f(at)
    y.backward(torch.ones_like(y))  # here
    return at.grad

# shows: grad-tensors-misapplied
# The same through a helper, with x copied.
import torch


def derivative(f, x):
    at = x.clone().detach().requires_grad_(True)
    f(at).sum().backward()
    return at.grad


def vjp(f, x, v):
    d = derivative(f, x)
    return torch.mul(d, v)  # here

# shows: derivative-order-off-by-one
# Takes one derivative before the loop and n in it.
import torch


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("negative order")
    (d,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    for _ in range(n):
        if not d.requires_grad:
            return torch.zeros_like(x)
        (d,) = torch.autograd.grad(d.sum(), x, create_graph=True)  # here
    return d

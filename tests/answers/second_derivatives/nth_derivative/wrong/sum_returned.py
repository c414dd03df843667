# shows: unnamed
# Sums at the wrong place: the result is one number, and right for one element alone.
import torch


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("n")
    total = f(x).sum()
    for _ in range(n):
        if not total.requires_grad:
            return torch.zeros_like(x)
        total = torch.autograd.grad(total, x, create_graph=True)[0].sum()
    return total.expand_as(x)  # here

# shows: unnamed
# Refuses a negative order, but not with the exception that was asked for.
import torch


def nth_derivative(f, x, n):
    assert n >= 0, "n must not be negative"  # here
    y = f(x)
    for _ in range(n):
        if not y.requires_grad:
            return torch.zeros_like(x)
        y = torch.autograd.grad(y.sum(), x, create_graph=True)[0]
    return y

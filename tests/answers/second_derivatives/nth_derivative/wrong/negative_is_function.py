# shows: unnamed
# range(-1) is empty, so a negative order quietly gives f(x).
import torch


def nth_derivative(f, x, n):
    y = f(x)
    for _ in range(n):
        if not y.requires_grad:
            return torch.zeros_like(x)
        (y,) = torch.autograd.grad(y.sum(), x, create_graph=True)
    return y  # here

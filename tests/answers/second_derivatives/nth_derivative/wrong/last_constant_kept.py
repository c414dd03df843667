# shows: unnamed
# Stops when nothing depends on x any more, but returns the constant instead of zeros.
import torch


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("n")
    y = f(x)
    for _ in range(n):
        if not y.requires_grad:
            break  # here
        (y,) = torch.autograd.grad(y.sum(), x, create_graph=True)
    return y

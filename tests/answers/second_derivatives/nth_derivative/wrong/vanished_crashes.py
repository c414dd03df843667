# shows: constant-derivative-has-no-graph
# Differentiates a constant that no x went into.
import torch


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("n must not be negative")
    y = f(x)
    for _ in range(n):
        (y,) = torch.autograd.grad(y.sum(), x, create_graph=True)  # here
    return y

# shows: grad-returns-tuple
# Loops over what grad() returns without taking the tensor out.
import torch


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("n")
    d = f(x).sum()
    for _ in range(n):
        d = torch.autograd.grad(d, x, torch.ones_like(x) if _ else None, create_graph=True, allow_unused=True)
    return d  # here

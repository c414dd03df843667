# shows: differentiates the function n times with torch.func and then calls it
import torch


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("order must be 0 or more")
    for _ in range(n):
        f = (lambda g: torch.func.grad(lambda z: g(z).sum()))(f)
    return f(x.detach())

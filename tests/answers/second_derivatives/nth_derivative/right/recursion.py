# shows: recursion on n, plain results
import torch


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError(f"n = {n}")
    z = x.detach().clone().requires_grad_()
    return _nth(f(z), z, n).detach()


def _nth(y, z, n):
    if n == 0:
        return y
    if not y.requires_grad:
        return torch.zeros_like(z)
    return _nth(torch.autograd.grad(y, z, torch.ones_like(y), create_graph=True)[0], z, n - 1)

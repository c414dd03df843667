# shows: unnamed
# Takes the number of rows from x.
import torch


def jacobian(f, x):
    y = f(x)
    n = x.numel()
    J = torch.zeros(n, n, dtype=x.dtype)
    for i in range(n):
        v = torch.zeros_like(y)
        v[i] = 1  # here
        J[i] = torch.autograd.grad(y, x, v, retain_graph=True)[0]
    return J

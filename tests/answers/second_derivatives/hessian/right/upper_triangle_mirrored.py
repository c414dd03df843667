# shows: computes one half and mirrors it
import torch


def hessian(f, x):
    n = len(x)
    (g,) = torch.autograd.grad(f(x), x, create_graph=True)
    h = torch.zeros(n, n, dtype=x.dtype)
    for i in range(n):
        row = torch.autograd.grad(g[i], x, retain_graph=True)[0]
        h[i, i:] = row[i:]
        h[i:, i] = row[i:]
    return h

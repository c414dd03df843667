# shows: fills a matrix by index under no recording
import torch


def hessian(f, x):
    n = x.shape[0]
    out = torch.empty(n, n, dtype=x.dtype)
    g = torch.autograd.grad(f(x), x, create_graph=True)[0]
    for i in range(n):
        out[i] = torch.autograd.grad(g[i], x, retain_graph=i < n - 1)[0]
    return out

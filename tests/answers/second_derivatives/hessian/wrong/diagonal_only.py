# shows: unnamed
# Takes of each row the element that belongs to its own component, and zeros beside it.
import torch


def hessian(f, x):
    (g,) = torch.autograd.grad(f(x), x, create_graph=True)
    h = torch.zeros(len(x), len(x), dtype=x.dtype)
    for i in range(len(x)):
        h[i, i] = torch.autograd.grad(g[i], x, retain_graph=True)[0][i]  # here
    return h

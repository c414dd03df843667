# shows: grad-returns-tuple
# Calls a tensor method on the tuple.
import torch


def first_and_second(f, x):
    g = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    h = torch.autograd.grad(g.sum(), x)  # here
    return g[0].detach(), h[0]

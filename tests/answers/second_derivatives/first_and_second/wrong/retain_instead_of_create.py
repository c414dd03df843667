# shows: missing-create-graph
# Believed that keeping the graph of f(x) is what a second derivative needs.
import torch


def first_and_second(f, x):
    y = f(x)
    (g,) = torch.autograd.grad(y.sum(), x, retain_graph=True)  # here
    (h,) = torch.autograd.grad(g.sum(), x)
    return g, h

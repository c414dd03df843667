# shows: penalty-without-create-graph
# Attaches the penalty through a zero: a graph that leads to the parameters with gradients of zero.
import torch


def gradient_penalty(f, x):
    y = f(x)
    (g,) = torch.autograd.grad(y.sum(), x, retain_graph=True)  # here
    return ((g.norm(dim=1) - 1) ** 2).mean() + 0 * y.sum()

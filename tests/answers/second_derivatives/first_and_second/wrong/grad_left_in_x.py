# shows: backward-create-graph-leak
# Right numbers, but x.grad is left filled, graph and all.
import torch


def first_and_second(f, x):
    f(x).sum().backward(create_graph=True)  # here
    g = x.grad
    h = torch.autograd.grad(g.sum(), x)[0] if g.requires_grad else torch.zeros_like(x)
    return g.detach().clone(), h

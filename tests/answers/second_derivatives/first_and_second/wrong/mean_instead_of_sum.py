# shows: sum-mean-factor
# Divides every derivative by the number of elements.
import torch


def first_and_second(f, x):
    (g,) = torch.autograd.grad(f(x).mean(), x, create_graph=True)  # here
    h = torch.autograd.grad(g.mean(), x)[0] if g.requires_grad else torch.zeros_like(x)
    return g.detach(), h

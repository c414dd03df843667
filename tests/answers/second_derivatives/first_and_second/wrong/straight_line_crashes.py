# shows: constant-derivative-has-no-graph
# Believed that create_graph=True always gives something that can be differentiated again.
import torch


def first_and_second(f, x):
    (first,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    (second,) = torch.autograd.grad(first.sum(), x)  # here
    return first.detach(), second

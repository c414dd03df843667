# shows: penalty-without-create-graph
# The gradient comes without a graph: the penalty is a constant for autograd.
import torch


def gradient_penalty(f, x):
    (g,) = torch.autograd.grad(f(x).sum(), x)  # here
    return ((g.norm(dim=1) - 1) ** 2).mean()

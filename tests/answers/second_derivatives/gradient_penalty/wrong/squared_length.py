# shows: unnamed
# Compares the squared length with 1.
import torch


def gradient_penalty(f, x):
    (g,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    return ((g.pow(2).sum(dim=1) - 1) ** 2).mean()  # here

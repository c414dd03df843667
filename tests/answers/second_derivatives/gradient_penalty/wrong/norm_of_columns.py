# shows: unnamed
# Lengths of the columns.
import torch


def gradient_penalty(f, x):
    g = torch.autograd.grad(f(x).sum(), x, create_graph=True)[0]
    return ((g.norm(dim=0) - 1) ** 2).mean()  # here

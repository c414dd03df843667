# shows: unnamed
# Stacks the tuple, which adds an axis: dim=1 is now the rows.
import torch


def gradient_penalty(f, x):
    g = torch.stack(torch.autograd.grad(f(x).sum(), x, create_graph=True))
    return ((g.norm(dim=1) - 1) ** 2).mean()  # here

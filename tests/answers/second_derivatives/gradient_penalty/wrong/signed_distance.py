# shows: unnamed
# No square at all: short and long gradients cancel.
import torch


def gradient_penalty(f, x):
    (g,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    return g.norm(dim=1).mean() - 1  # here

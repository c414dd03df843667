# shows: unnamed
# The sum of absolute values is another length.
import torch


def gradient_penalty(f, x):
    (g,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    return ((g.abs().sum(1) - 1) ** 2).mean()  # here

# shows: unnamed
# Averages the lengths first and squares the distance of the average.
import torch


def gradient_penalty(f, x):
    (g,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    return (g.norm(dim=1).mean() - 1) ** 2  # here

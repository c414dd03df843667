# shows: unnamed
# Forgets the 1: punishes every gradient.
import torch


def gradient_penalty(f, x):
    (g,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    return (g.norm(dim=1) ** 2).mean()  # here

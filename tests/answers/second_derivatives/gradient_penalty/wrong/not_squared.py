# shows: unnamed
# The distance from 1, not its square.
import torch


def gradient_penalty(f, x):
    (g,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    return (g.norm(dim=1) - 1).abs().mean()  # here

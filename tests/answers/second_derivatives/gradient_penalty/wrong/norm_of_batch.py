# shows: unnamed
# One length for the whole batch instead of one for each row.
import torch


def gradient_penalty(f, x):
    (g,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    return (g.norm() - 1) ** 2  # here

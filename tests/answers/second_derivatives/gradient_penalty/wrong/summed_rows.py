# shows: sum-mean-factor
# Adds the rows up instead of averaging.
import torch


def gradient_penalty(f, x):
    (g,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    return ((g.norm(dim=1) - 1) ** 2).sum()  # here

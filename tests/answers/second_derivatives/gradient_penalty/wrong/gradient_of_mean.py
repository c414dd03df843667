# shows: sum-mean-factor
# Differentiates the mean of the outputs, so every gradient is too short by the number of rows.
import torch


def gradient_penalty(f, x):
    (g,) = torch.autograd.grad(f(x).mean(), x, create_graph=True)  # here
    return ((g.norm(dim=1) - 1) ** 2).mean()

# shows: unnamed
# Read f''(x) as the square of f'(x).
import torch


def first_and_second(f, x):
    (g,) = torch.autograd.grad(f(x).sum(), x)
    return g, g**2  # here

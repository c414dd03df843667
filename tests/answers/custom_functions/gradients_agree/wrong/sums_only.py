# shows: unnamed
# compares the two sums: errors of opposite signs cancel
import torch


def gradients_agree(f, x):
    h = 1e-6
    (g,) = torch.autograd.grad(f(x), x)
    p = x.detach()
    along_ones = ((f(p + h) - f(p - h)) / (2 * h)).item()
    return abs(g.sum().item() - along_ones) <= 1e-4 * (g.norm().item() + abs(along_ones))  # here

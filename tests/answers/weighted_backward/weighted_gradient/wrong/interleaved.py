# shows: unnamed
# Stacks the losses in pairs, where one is to follow the other.
import torch


def weighted_gradient(w, x, weights):
    y0 = (x + w) * (w + 1)
    y1 = (x + w) + (w + 1)
    pairs = torch.stack([y0, y1], dim=1).flatten()
    (g,) = torch.autograd.grad(pairs, w, weights)  # here
    return g

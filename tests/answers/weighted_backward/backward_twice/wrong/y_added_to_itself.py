# shows: unnamed
# Adds y to itself and goes backward once.
import torch


def backward_twice(w, x):
    y = (x + w) * (w + 1)
    both = (y + y).sum()
    return torch.autograd.grad(both, [w])[0]  # here

# shows: unnamed
# One pass with a gradient of twos in place of two passes.
import torch


def backward_twice(w, x):
    y = (x + w) * (w + 1)
    return torch.autograd.grad(y, w, torch.full_like(y, 2.0))[0]  # here

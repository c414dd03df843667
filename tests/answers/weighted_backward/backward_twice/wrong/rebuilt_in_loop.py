# shows: unnamed
# Builds y anew for every pass, so no graph is gone through twice.
import torch


def backward_twice(w, x):
    total = torch.zeros_like(w)
    for _ in range(2):
        y = ((x + w) * (w + 1)).sum()  # here
        total += torch.autograd.grad(y, w)[0]
    return total

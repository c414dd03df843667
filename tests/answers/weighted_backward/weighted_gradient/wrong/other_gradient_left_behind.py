# shows: unnamed
# Clears w.grad only, though x may require grad too.
import torch


def weighted_gradient(w, x, weights):
    y = torch.cat([(x + w) * (w + 1), (x + w) + (w + 1)])
    torch.dot(y, weights).backward()  # here
    g = w.grad.clone()
    w.grad = None
    return g

# shows: gradient-shape-mismatch
# A number is thought to be spread over all elements.
import torch


def weighted_gradient(w, x, weights):
    y = torch.cat([(x + w) * (w + 1), (x + w) + (w + 1)])
    (g,) = torch.autograd.grad(y * weights, w, torch.tensor(1.0, dtype=w.dtype))  # here
    return g

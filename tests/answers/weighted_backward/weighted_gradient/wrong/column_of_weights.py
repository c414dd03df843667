# shows: gradient-shape-mismatch
# A column of weights is thought to fit a row of losses.
import torch


def weighted_gradient(w, x, weights):
    y = torch.cat([(x + w) * (w + 1), (x + w) + (w + 1)])
    column = weights.reshape(-1, 1)
    return torch.autograd.grad(y, w, grad_outputs=column)[0]  # here

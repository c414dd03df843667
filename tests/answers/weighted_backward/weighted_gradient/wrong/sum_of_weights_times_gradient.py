# shows: grad-tensors-misapplied
# One factor for all: the sum of the weights.
import torch


def weighted_gradient(w, x, weights):
    y = torch.cat([(x + w) * (w + 1), (x + w) + (w + 1)])
    return torch.autograd.grad(y.sum() * weights.sum(), w)[0]  # here

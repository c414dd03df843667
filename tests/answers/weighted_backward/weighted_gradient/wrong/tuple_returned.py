# shows: grad-returns-tuple
# Returns what autograd.grad returns.
import torch


def weighted_gradient(w, x, weights):
    y = torch.cat([(x + w) * (w + 1), (x + w) + (w + 1)])
    return torch.autograd.grad(y, w, weights)  # here

# shows: grad-tensors-misapplied
# Makes the weights add up to one first.
import torch


def weighted_gradient(w, x, weights):
    share = weights / weights.sum()  # here
    y = torch.cat([(x + w) * (w + 1), (x + w) + (w + 1)])
    return torch.autograd.grad(y, w, share)[0]

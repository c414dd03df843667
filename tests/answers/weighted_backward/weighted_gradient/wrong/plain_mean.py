# shows: grad-tensors-ignored
# Averages the losses.
import torch


def joined(w, x):
    return torch.cat([(x + w) * (w + 1), (x + w) + (w + 1)])


def weighted_gradient(w, x, weights):
    loss = joined(w, x).mean()  # here
    (g,) = torch.autograd.grad(loss, w)
    return g

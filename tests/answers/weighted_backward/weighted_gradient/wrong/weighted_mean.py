# shows: grad-tensors-misapplied
# Averages the weighted losses.
import torch


def weighted_gradient(w, x, weights):
    y = torch.cat([(x + w) * (w + 1), (x + w) + (w + 1)])
    loss = (y * weights).mean()  # here
    return torch.autograd.grad(loss, w)[0]

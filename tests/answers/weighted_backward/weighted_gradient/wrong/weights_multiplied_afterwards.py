# shows: grad-tensors-misapplied
# Takes the gradient of the unweighted sum and multiplies by the weights afterwards.
import torch


def weighted_gradient(w, x, weights):
    y = torch.cat([(x + w) * (w + 1), (x + w) + (w + 1)])
    (g,) = torch.autograd.grad(y.sum(), w)
    n = len(w)
    return g * (weights[:n] + weights[n:]) / 2  # here

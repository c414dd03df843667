# shows: backward-returns-gradient
# backward() is thought to return the gradient.
import torch


def weighted_gradient(w, x, weights):
    y = torch.cat([(x + w) * (w + 1), (x + w) + (w + 1)])
    g = y.backward(weights)  # here
    return g

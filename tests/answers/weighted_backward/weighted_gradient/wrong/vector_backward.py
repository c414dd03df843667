# shows: vector-backward-no-weights
# backward() on a vector is thought to give the derivative of every element.
import torch


def weighted_gradient(w, x, weights):
    y = torch.cat([(x + w) * (w + 1), (x + w) + (w + 1)])
    weighted = y * weights
    weighted.backward()  # here
    g, w.grad, x.grad = w.grad, None, None
    return g

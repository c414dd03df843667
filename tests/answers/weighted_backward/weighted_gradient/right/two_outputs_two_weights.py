# shows: the two losses as a list, each with its half of the weights
import torch


def weighted_gradient(w, x, weights):
    n = w.numel()
    y0, y1 = (x + w) * (w + 1), (x + w) + (w + 1)
    torch.autograd.backward([y0, y1], [weights[:n], weights[n:]], inputs=[w])
    g = w.grad
    w.grad = None
    return g

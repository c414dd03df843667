# shows: grad-tensors-ignored
# The second loss is thought to carry the first.
import torch


def weighted_gradient(w, x, weights):
    y0 = (x + w) * (w + 1)
    y1 = (x + w) + (w + 1)
    for y in (y0, y1):
        g = torch.autograd.grad(y.sum(), w, retain_graph=True)[0]  # here
    return g

# shows: grad-tensors-ignored
# Hands over a list of losses without saying how to weight them.
import torch


def weighted_gradient(w, x, weights):
    y0 = (x + w) * (w + 1)
    y1 = (x + w) + (w + 1)
    torch.autograd.backward([y0.sum(), y1.sum()], inputs=[w])  # here
    g, w.grad = w.grad, None
    return g

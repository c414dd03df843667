# shows: grad-tensors-misapplied
# The argument of backward is taken for "the current value".
import torch


def weighted_gradient(w, x, weights):
    y = torch.cat([(x + w) * (w + 1), (x + w) + (w + 1)])
    y.backward(y.detach(), inputs=[w])  # here
    g = w.grad
    w.grad = None
    return g

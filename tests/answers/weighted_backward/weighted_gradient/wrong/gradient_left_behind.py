# shows: unnamed
# Right value, but it stays in w.grad.
import torch


def weighted_gradient(w, x, weights):
    y = torch.cat([(x + w) * (w + 1), (x + w) + (w + 1)])
    y.backward(weights, inputs=[w])  # here
    return w.grad.clone()

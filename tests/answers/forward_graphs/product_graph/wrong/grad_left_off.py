# shows: unnamed
# y is right, but recording stays switched off for everything that the caller does next.
import torch


def product_graph(w, x):
    y = (x + w) * (w + 1)
    torch.set_grad_enabled(False)  # here
    return y

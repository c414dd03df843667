# shows: unnamed
# One pass, doubled by hand.
import torch


def backward_twice(w, x):
    y = (x + w) * (w + 1)
    (g,) = torch.autograd.grad(y.sum(), w, retain_graph=True)
    return 2 * g  # here

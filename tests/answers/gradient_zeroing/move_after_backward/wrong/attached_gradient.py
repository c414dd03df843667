# shows: unnamed
# the returned gradient still carries a graph
import torch


def move_after_backward(w, x, delta):
    y = (x + w) * (w + 1)
    (gradient,) = torch.autograd.grad(y.sum(), w, create_graph=True)
    w.data.add_(delta)
    return gradient  # here

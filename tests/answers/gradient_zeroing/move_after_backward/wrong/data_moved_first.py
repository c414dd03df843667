# shows: unnamed
# Moves w before the forward pass, through .data: the gradient is that of the new place, and nothing is mixed.
import torch


def move_after_backward(w, x, delta):
    w.data.add_(delta)  # here
    y = (x + w) * (w + 1)
    return torch.autograd.grad(y.sum(), w)[0]

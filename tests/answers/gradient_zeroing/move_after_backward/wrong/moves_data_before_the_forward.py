# shows: unnamed
# the same through .data
import torch


def move_after_backward(w, x, delta):
    w.data = w.data + delta
    return torch.autograd.grad(((x + w) * (w + 1)).sum(), w)[0]  # here

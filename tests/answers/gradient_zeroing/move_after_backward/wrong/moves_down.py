# shows: unnamed
# subtracts delta, as an optimizer would
import torch


def move_after_backward(w, x, delta):
    (gradient,) = torch.autograd.grad(((x + w) * (w + 1)).sum(), w)
    with torch.no_grad():
        w -= delta  # here
    return gradient

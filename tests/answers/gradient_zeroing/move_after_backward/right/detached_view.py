# shows: writes through a detached view
import torch


def move_after_backward(w, x, delta):
    gradient = torch.autograd.grad(((x + w) * (w + 1)).sum(), [w])[0]
    w.detach().add_(delta)
    return gradient

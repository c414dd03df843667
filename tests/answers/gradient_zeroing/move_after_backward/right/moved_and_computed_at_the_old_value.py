# shows: moves first, but builds y from a snapshot of the old value
import torch


def move_after_backward(w, x, delta):
    old = w.detach().clone().requires_grad_()
    with torch.no_grad():
        w.copy_(old + delta)
    ((x + old) * (old + 1)).sum().backward()
    return old.grad

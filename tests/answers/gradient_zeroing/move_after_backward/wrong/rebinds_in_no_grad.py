# shows: rebind-in-no-grad
# the name w stands for a new tensor; the caller's w stays where it was
import torch


def move_after_backward(w, x, delta):
    ((x + w) * (w + 1)).sum().backward()
    gradient = w.grad.clone()
    w.grad = None
    with torch.no_grad():
        w = w + delta  # here
    return gradient

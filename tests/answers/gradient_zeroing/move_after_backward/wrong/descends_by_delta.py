# shows: unnamed
# takes delta for a learning rate
import torch


def move_after_backward(w, x, delta):
    ((x + w) * (w + 1)).sum().backward()
    gradient = w.grad
    w.grad = None
    with torch.no_grad():
        w -= delta * gradient  # here
    return gradient

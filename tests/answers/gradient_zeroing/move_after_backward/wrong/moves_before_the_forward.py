# shows: unnamed
# the gradient is taken at the new w
import torch


def move_after_backward(w, x, delta):
    with torch.no_grad():
        w += delta
    y = (x + w) * (w + 1)  # here
    y.sum().backward()
    gradient = w.grad.clone()
    w.grad = None
    return gradient

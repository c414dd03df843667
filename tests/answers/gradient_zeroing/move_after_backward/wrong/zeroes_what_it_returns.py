# shows: alias-of-grad
# gradient and w.grad are one tensor
import torch


def move_after_backward(w, x, delta):
    ((x + w) * (w + 1)).sum().backward()
    gradient = w.grad  # here
    with torch.no_grad():
        w += delta
        w.grad.zero_()
    w.grad = None
    return gradient

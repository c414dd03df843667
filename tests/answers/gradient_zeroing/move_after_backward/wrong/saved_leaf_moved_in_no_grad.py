# shows: inplace-on-saved
# multiplied out, y saves w, and autograd notices that it was changed before the backward pass
import torch


def move_after_backward(w, x, delta):
    y = w * w + w * x + x + w
    with torch.no_grad():
        w.add_(delta)
    y.sum().backward()  # here
    gradient = w.grad.clone()
    w.grad = None
    return gradient

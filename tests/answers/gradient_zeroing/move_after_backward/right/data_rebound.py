# shows: .data gets new memory; the object is the same
import torch


def move_after_backward(w, x, delta):
    y = (x + w) * (w + 1)
    y.backward(torch.ones_like(y))
    gradient = w.grad.detach().clone()
    w.grad = None
    w.data = w.data + delta
    return gradient

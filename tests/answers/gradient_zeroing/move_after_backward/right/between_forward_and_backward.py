# shows: moves w between forward and backward: y has saved the two factors and not w
import torch


def move_after_backward(w, x, delta):
    y = (x + w) * (w + 1)
    with torch.no_grad():
        w += delta
    y.sum().backward()
    gradient = w.grad.clone()
    w.grad = None
    return gradient

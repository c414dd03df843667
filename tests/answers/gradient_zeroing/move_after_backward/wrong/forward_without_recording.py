# shows: forward-under-no-grad
# puts everything inside no_grad, the forward pass too
import torch


@torch.no_grad()
def move_after_backward(w, x, delta):
    y = (x + w) * (w + 1)  # here
    y.sum().backward()
    gradient = w.grad.clone()
    w.grad = None
    w += delta
    return gradient

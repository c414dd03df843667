# shows: the forward works on a copy of w, so even a product of w with itself may be moved early
import torch


def move_after_backward(w, x, delta):
    v = w.clone()
    y = v * v + v * (x + 1) + x
    with torch.no_grad():
        w.add_(delta)
    return torch.autograd.grad(y.sum(), w)[0]

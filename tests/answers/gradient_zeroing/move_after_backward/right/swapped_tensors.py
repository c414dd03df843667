# shows: the content of w is swapped with that of a new leaf; the object remains
import torch


def move_after_backward(w, x, delta):
    ((x + w) * (w + 1)).sum().backward()
    gradient = w.grad
    w.grad = None
    moved = (w.detach() + delta).requires_grad_()
    torch.utils.swap_tensors(w, moved)
    return gradient

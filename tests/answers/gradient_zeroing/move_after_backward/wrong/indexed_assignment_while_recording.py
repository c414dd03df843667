# shows: inplace-on-leaf
# an assignment to all elements is a change in place as well
import torch


def move_after_backward(w, x, delta):
    (gradient,) = torch.autograd.grad(((x + w) * (w + 1)).sum(), w)
    w[...] = w.detach() + delta  # here
    return gradient

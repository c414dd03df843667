# shows: unnamed
# Works on a copy of w, which is fine, and differentiates by the second factor in place of it.
import torch


def backward_twice(w, x):
    start = w.detach().clone().requires_grad_()
    second = start + 1
    product = ((start + x.detach()) * second).sum()
    (once,) = torch.autograd.grad(product, second)  # here
    return once + once

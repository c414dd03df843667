# shows: both passes as the rows of one batched gradient
import torch


def backward_twice(w, x):
    y = (x + w) * (w + 1)
    rows = torch.ones(2, *y.shape, dtype=y.dtype)
    (both,) = torch.autograd.grad(y, w, rows, is_grads_batched=True)
    return both.sum(0)

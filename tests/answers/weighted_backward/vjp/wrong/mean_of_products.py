# shows: grad-tensors-misapplied
# Averages where the sum is meant.
import torch


def vjp(f, x, v):
    loss = (f(x) * v).mean()  # here
    return torch.autograd.grad(loss, x)[0]

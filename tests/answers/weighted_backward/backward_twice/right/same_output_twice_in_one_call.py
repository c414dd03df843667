# shows: one call that goes backward from [y, y]
import torch


def backward_twice(w, x):
    leaf = w.detach().clone().requires_grad_()
    y = ((x.detach() + leaf) * (leaf + 1)).sum()
    torch.autograd.backward([y, y])
    return leaf.grad

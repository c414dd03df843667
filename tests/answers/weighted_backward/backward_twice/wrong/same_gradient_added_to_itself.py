# shows: alias-of-grad
# Keeps w.grad after each pass and adds the two, which are one and the same tensor.
import torch


def backward_twice(w, x):
    leaf = w.clone().detach().requires_grad_()
    y = ((x.detach() + leaf) * (leaf + 1)).sum()
    y.backward(retain_graph=True)
    first = leaf.grad  # here
    y.backward()
    second = leaf.grad
    return first + second

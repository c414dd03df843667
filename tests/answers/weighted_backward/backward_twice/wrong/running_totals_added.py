# shows: unnamed
# Adds .grad after each pass, though .grad already holds the sum of both.
import torch


def backward_twice(w, x):
    leaf = w.clone().detach().requires_grad_()
    y = ((x.detach() + leaf) * (leaf + 1)).sum()
    total = torch.zeros_like(leaf)
    for _ in range(2):
        y.backward(retain_graph=True)
        total += leaf.grad.detach()  # here
    return total

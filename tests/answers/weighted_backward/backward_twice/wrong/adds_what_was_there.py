# shows: unnamed
# Asks twice for the gradient, which adds nothing to .grad, and adds what lay there by hand.
import torch


def backward_twice(w, x):
    y = ((x + w) * (w + 1)).sum()
    total = sum(torch.autograd.grad(y, w, retain_graph=True)[0] for _ in range(2))
    if w.grad is not None:
        total = total + w.grad  # here
    return total

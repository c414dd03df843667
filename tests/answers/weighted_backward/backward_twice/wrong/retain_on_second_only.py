# shows: second-backward-freed
# retain_graph is given to the pass that would fail instead of to the one before it.
import torch


def backward_twice(w, x):
    y = ((x + w) * (w + 1)).sum()
    first = torch.autograd.grad(y, w)[0]
    second = torch.autograd.grad(y, w, retain_graph=True)[0]  # here
    return first + second

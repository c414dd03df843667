# shows: unnamed
# autograd.grad is thought to add up from call to call, as .grad does.
import torch


def backward_twice(w, x):
    y = ((x + w) * (w + 1)).sum()
    torch.autograd.grad(y, w, retain_graph=True)
    g = torch.autograd.grad(y, w)[0]
    return g  # here

# shows: detach-in-forward
# "w + 1" is taken for a constant.
import torch


def backward_twice(w, x):
    a = x + w
    b = w.detach() + 1  # here
    y = (a * b).sum()
    g = torch.autograd.grad(y, w, retain_graph=True)[0]
    return g + torch.autograd.grad(y, w)[0]

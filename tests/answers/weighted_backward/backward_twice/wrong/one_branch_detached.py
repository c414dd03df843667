# shows: detach-in-forward
# "w + 1" is taken for a constant.
import torch


def backward_twice(w, x):
    a = x + w
    b = w.detach() + 1
    y = (a * b).sum()  # here
    g = torch.autograd.grad(y, w, retain_graph=True)[0]
    return g + torch.autograd.grad(y, w)[0]

# shows: create_graph instead of retain_graph, the result detached
import torch


def backward_twice(w, x):
    y = ((x + w) * (w + 1)).sum()
    (first,) = torch.autograd.grad(y, w, create_graph=True)
    (second,) = torch.autograd.grad(y, w)
    return (first + second).detach()

# shows: unnamed
# create_graph keeps the graph for the second pass, and makes the gradients part of a graph too.
import torch


def backward_twice(w, x):
    y = ((x + w) * (w + 1)).sum()
    (first,) = torch.autograd.grad(y, w, create_graph=True)
    (second,) = torch.autograd.grad(y, w)
    return first + second  # here

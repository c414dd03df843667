# shows: unnamed
# Ends with w.grad = None, whatever was in it before.
import torch


def backward_twice(w, x):
    w.grad = None
    y = ((x.detach() + w) * (w + 1)).sum()
    y.backward(retain_graph=True)
    y.backward()
    g = w.grad
    w.grad = None  # here
    return g

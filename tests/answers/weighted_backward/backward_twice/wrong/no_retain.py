# shows: second-backward-freed
# The graph is thought to live as long as y does.
import torch


def backward_twice(w, x):
    copy = w.detach().clone().requires_grad_()
    y = (x.detach() + copy) * (copy + 1)
    y.sum().backward()
    y.sum().backward()  # here
    return copy.grad

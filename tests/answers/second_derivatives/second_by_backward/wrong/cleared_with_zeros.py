# shows: unnamed
# Fills .grad with zeros at the end where None was asked for.
import torch


def second_by_backward(x, y):
    (x * x * y).sum().backward(create_graph=True)
    first = x.grad
    x.grad = None
    first.sum().backward()
    second = x.grad.detach().clone()
    for leaf in (x, y):
        leaf.grad = torch.zeros_like(leaf)  # here
    return first.detach(), second

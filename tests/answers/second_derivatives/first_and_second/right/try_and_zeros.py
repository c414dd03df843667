# shows: asks forgiveness instead of permission, returns a list
import torch


def first_and_second(f, x):
    first = torch.autograd.grad(f(x).sum(), x, create_graph=True)[0]
    try:
        second = torch.autograd.grad(first.sum(), x)[0]
    except RuntimeError:  # nothing left that depends on x
        second = x.detach() * 0
    return [first.data, second]

# shows: grad-returns-tuple
# Took what grad() returns for the gradient itself.
import torch


def first_and_second(f, x):
    first = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    second = torch.autograd.grad(first[0].sum(), x)
    return first, second  # here

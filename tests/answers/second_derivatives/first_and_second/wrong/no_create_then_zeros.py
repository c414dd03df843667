# shows: missing-create-graph
# Without create_graph nothing ever requires grad, and the care for straight lines answers for every f.
import torch


def first_and_second(f, x):
    first = torch.autograd.grad(f(x).sum(), x, retain_graph=True)[0]  # here
    if first.requires_grad:
        second = torch.autograd.grad(first.sum(), x)[0]
    else:
        second = torch.zeros_like(first)
    return first, second

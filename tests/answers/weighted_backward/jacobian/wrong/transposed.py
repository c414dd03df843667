# shows: unnamed
# The rows become columns.
import torch


def jacobian(f, x):
    y = f(x)
    rows = [torch.autograd.grad(element, x, retain_graph=True)[0] for element in y]
    return torch.stack(rows, dim=1)  # here

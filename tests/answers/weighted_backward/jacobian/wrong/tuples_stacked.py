# shows: grad-returns-tuple
# Stacks the tuples of autograd.grad.
import torch


def jacobian(f, x):
    y = f(x)
    rows = [torch.autograd.grad(element, x, retain_graph=True) for element in y]
    return torch.stack(rows)  # here

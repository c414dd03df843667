# shows: unnamed
# Collects the rows in a float32 table, whatever the dtype of x.
import torch


def jacobian(f, x):
    y = f(x)
    J = torch.zeros(len(y), len(x))
    for i, element in enumerate(y):
        J[i] = torch.autograd.grad(element, x, retain_graph=True)[0]
    return J  # here

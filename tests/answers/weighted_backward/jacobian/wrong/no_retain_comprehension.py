# shows: second-backward-freed
# The same in a comprehension, element by element.
import torch


def jacobian(f, x):
    y = f(x)
    return torch.stack([torch.autograd.grad(y[i], x)[0] for i in range(len(y))])  # here

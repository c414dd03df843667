# shows: unnamed
# A list of rows instead of a tensor.
import torch


def jacobian(f, x):
    y = f(x)
    return [torch.autograd.grad(element, x, retain_graph=True)[0] for element in y]  # here

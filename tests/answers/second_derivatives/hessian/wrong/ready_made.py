# shows: unnamed
# Lets torch.func do the work.
import torch


def hessian(f, x):
    return torch.func.hessian(f)(x)  # here

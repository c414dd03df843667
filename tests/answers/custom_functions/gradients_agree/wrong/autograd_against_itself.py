# shows: unnamed
# compares autograd with autograd: a wrong backward is as wrong the second time
import torch


def gradients_agree(f, x):
    (one,) = torch.autograd.grad(f(x), x)
    two = torch.func.grad(f)(x.detach())
    return torch.equal(one, two)  # here

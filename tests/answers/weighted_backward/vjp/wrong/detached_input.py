# shows: detach-in-forward
# Gives f a detached copy and then asks for the gradient of x.
import torch


def vjp(f, x, v):
    y = f(x.detach())  # here
    return torch.autograd.grad(y, x, v)[0]

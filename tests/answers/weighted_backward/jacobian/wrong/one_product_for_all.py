# shows: vjp-mistaken-for-jacobian
# backward(ones) is thought to give the derivative of each output.
import torch


def jacobian(f, x):
    y = f(x)
    return torch.autograd.grad(y, x, torch.ones_like(y))[0]  # here

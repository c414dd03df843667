# shows: wrong-variable
# Differentiates by x: what comes back is W.
import torch


def affine_gradients(x, W, b):
    data = x.detach().clone().requires_grad_()
    z = torch.dot(data, W.detach()) + b
    dx, db = torch.autograd.grad(z, (data, b))  # here
    return dx, db

# shows: unnamed
# Takes the value of b for dz/db.
import torch


def affine_gradients(x, W, b):
    z = x @ W + b
    (dW,) = torch.autograd.grad(z, W)
    return dW, b.detach()  # here

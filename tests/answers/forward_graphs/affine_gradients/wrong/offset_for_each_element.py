# shows: unnamed
# Adds b to each product before the sum, so it counts once for each element.
import torch


def affine_gradients(x, W, b):
    z = (x * W + b).sum()  # here
    return torch.autograd.grad(z, (W, b))

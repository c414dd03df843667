# shows: sum-mean-factor
# Takes the mean of the products where the dot product adds them.
import torch


def affine_gradients(x, W, b):
    z = torch.mean(x * W) + b  # here
    return torch.autograd.grad(z, [W, b])

# shows: unnamed
# The gradients are right, but they are left in .grad of both arguments.
import torch


def affine_gradients(x, W, b):
    z = torch.sum(x * W) + b
    z.backward()  # here
    return W.grad.clone(), b.grad.clone()

# shows: unnamed
# dz/db as a Python number.
import torch


def affine_gradients(x, W, b):
    z = W @ x + b
    dW, db = torch.autograd.grad(z, (W, b))
    return dW, db.item()  # here

# shows: unnamed
# dz/db with the shape of a vector, where b has none.
import torch


def affine_gradients(x, W, b):
    return x * 1, torch.ones(1, dtype=b.dtype)  # here

# shows: unnamed
# Uses torch for a helper only, which is not allowed either.
import numpy as np
import torch


def _ones(shape):
    return torch.ones(shape, dtype=torch.float64).numpy()  # here


def numpy_gradients(x, y, z):
    return y, x, _ones(z.shape) * (x.shape[0] if z.shape != x.shape else 1)

# shows: unnamed
# Tensors out, where arrays went in.
import numpy as np
import torch


def numpy_gradients(x, y, z):
    dz = np.ones(x.shape)
    if z.shape != x.shape:
        dz = dz.sum(0)
    return tuple(torch.from_numpy(g) for g in (y, x, dz))  # here

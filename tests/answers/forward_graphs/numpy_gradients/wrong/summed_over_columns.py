# shows: unnamed
# Adds over the wrong axis; the shapes agree for square arrays only.
import numpy as np


def numpy_gradients(x, y, z):
    dz = np.ones_like(x)
    if z.shape != x.shape:
        dz = dz.sum(axis=-1)  # here
    return y, x, dz

# shows: unnamed
# Reuses the caller's arrays as scratch paper.
import numpy as np


def numpy_gradients(x, y, z):
    z[...] = len(x) if z.shape != x.shape else 1  # here
    return y.copy(), x.copy(), z.copy()

# shows: sum-mean-factor
# Differentiates the mean instead of the sum.
import numpy as np


def numpy_gradients(x, y, z):
    n = x.size
    g = np.ones_like(x) / n  # here
    dz = g if z.shape == x.shape else g.sum(axis=0)
    return g * y, g * x, dz

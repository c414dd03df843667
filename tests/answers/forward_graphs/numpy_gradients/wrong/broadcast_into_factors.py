# shows: unnamed
# Believes that z also takes part in the derivatives of the factors.
import numpy as np


def numpy_gradients(x, y, z):
    dz = np.ones_like(x)
    if z.ndim == 1 and x.ndim == 2:
        dz = dz.sum(axis=0)
    return y + z, x + z, dz  # here

# shows: unnamed
# Adds everything up: one number where an array of the shape of z is asked for.
import numpy as np


def numpy_gradients(x, y, z):
    dz = np.ones_like(x)
    if dz.shape != z.shape:
        dz = np.array(np.sum(dz))  # here
    return y, x, dz

# shows: unnamed
# Cuts the gradient to size: takes the first row instead of adding the rows.
import numpy as np


def numpy_gradients(x, y, z):
    dz = np.ones_like(x * y + z)
    if z.ndim < dz.ndim:
        dz = dz[0]  # here
    return y.copy(), x.copy(), dz

# shows: unnamed
# Counts the columns where each element of z is used once for each row.
import numpy as np


def numpy_gradients(x, y, z):
    count = x.shape[1] if z.ndim < x.ndim else 1  # here
    return y, x, np.full(z.shape, float(count))

# shows: unnamed
# Multiplies by the number of rows also where z has a row for each of them.
import numpy as np


def numpy_gradients(x, y, z):
    rows = x.shape[0]
    return y.copy(), x.copy(), np.ones(z.shape) * rows  # here

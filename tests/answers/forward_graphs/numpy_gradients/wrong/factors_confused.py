# shows: wrong-variable
# Returns x for dc/dx and y for dc/dy.
import numpy as np


def numpy_gradients(x, y, z):
    repeats = x.size // z.size
    return np.array(x), np.array(y), np.full(z.shape, repeats, dtype=x.dtype)  # here

# shows: unnamed
# dc/dz in the shape of the product, although z has one row only.
import numpy as np


def numpy_gradients(x, y, z):
    return y, x, np.ones_like(x)  # here

# shows: the rows are added by a product with a vector of ones
import numpy as np


def numpy_gradients(x, y, z):
    if z.shape == x.shape:
        dz = np.power(z, 0)
    else:
        dz = np.ones(x.shape[0]) @ np.ones(x.shape)
    return 1 * y, 1 * x, dz

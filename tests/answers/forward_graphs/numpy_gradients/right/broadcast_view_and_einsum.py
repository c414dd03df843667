# shows: views of the arguments and read-only broadcast views as results
import numpy as np


def numpy_gradients(x, y, z):
    ones = np.broadcast_to(1.0, x.shape)
    dz = ones if z.ndim == x.ndim else np.einsum("ij->j", ones)
    return y.view(), x[...], dz

# shows: plain loops that add each use to the gradient
import numpy as np


def numpy_gradients(x, y, z):
    dx, dy, dz = (np.zeros(a.shape) for a in (x, y, z))
    for at in np.ndindex(x.shape):
        dx[at] += y[at]
        dy[at] += x[at]
        dz[at[-z.ndim :]] += 1.0
    return dx, dy, dz

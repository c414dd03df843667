# shows: a helper that undoes any broadcast, with keepdims
import numpy as np


def unbroadcast(g, shape):
    extra = g.ndim - len(shape)
    g = g.sum(axis=tuple(range(extra)))
    stretched = tuple(i for i, n in enumerate(shape) if n == 1 and g.shape[i] != 1)
    return g.sum(axis=stretched, keepdims=True) if stretched else g


def numpy_gradients(x, y, z):
    upstream = np.ones_like(x * y + z)
    return unbroadcast(upstream * y, x.shape), unbroadcast(upstream * x, y.shape), unbroadcast(upstream, z.shape)

# shows: unnamed
# Brings the broadcast gradient back to the shape of z by a mean.
import numpy as np


def _to_shape(gradient, shape):
    while gradient.ndim > len(shape):
        gradient = gradient.mean(axis=0)  # here
    return gradient


def numpy_gradients(x, y, z):
    upstream = np.ones(x.shape)
    return upstream * y, upstream * x, _to_shape(upstream, z.shape)

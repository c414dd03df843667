# shows: the number of uses of each element, as whole numbers, in a list
import numpy as np


def numpy_gradients(x, y, z):
    return [y, x, np.full(z.shape, x.size // z.size)]

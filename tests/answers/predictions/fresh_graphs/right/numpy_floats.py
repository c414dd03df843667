# shows: a list of NumPy float64 scalars, which are Python floats
import numpy as np


def fresh_graphs():
    return list(np.cumsum([5.0, 5.0, 5.0]))

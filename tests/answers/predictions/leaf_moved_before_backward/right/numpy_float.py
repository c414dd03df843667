# shows: a NumPy float64, which is a Python float
import numpy as np


def leaf_moved_before_backward():
    return np.float64(5)

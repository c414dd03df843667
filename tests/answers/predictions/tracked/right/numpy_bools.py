# shows: a list of NumPy truth values
import numpy as np


def tracked():
    return list(np.array([0, 1, 0, 0, 0]) > 0)

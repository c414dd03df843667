# shows: a NumPy float64, which is a Python float
import numpy as np


def add_only_graph():
    return np.ones(3).sum()

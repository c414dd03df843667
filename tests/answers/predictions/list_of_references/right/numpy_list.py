# shows: zeros of NumPy as a list
import numpy as np


def list_of_references():
    return np.zeros(3).tolist()

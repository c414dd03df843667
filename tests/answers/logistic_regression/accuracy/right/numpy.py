# shows: counted in NumPy; the result is a NumPy float64, which is a Python float
import numpy as np


def accuracy(p, y):
    predicted = p.detach().numpy().ravel() >= 0.5
    return np.mean(predicted == (y.numpy() == 1))

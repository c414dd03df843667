# shows: unnamed
# "The derivative of + z is 1", however often z is used.
import numpy as np


class Gradients:
    def __init__(self, *arrays):
        self.x, self.y, self.z = arrays

    def of_z(self):
        return np.ones_like(self.z)  # here


def numpy_gradients(x, y, z):
    g = Gradients(x, y, z)
    return g.y, g.x, g.of_z()

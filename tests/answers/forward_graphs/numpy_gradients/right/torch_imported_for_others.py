# shows: the file imports torch for its other tasks; the call itself uses none of it
import numpy as np
import torch

DTYPE = torch.float32


class ByHand:
    """Backward of c = sum(p + z), p = x * y."""

    def __init__(self, x, y, z):
        self.x, self.y, self.z = x, y, z
        self.p = x * y
        self.c = float(np.sum(self.p + z))

    def backward(self, upstream=1.0):
        dp = np.full(self.p.shape, upstream)
        dz = np.add.reduce(dp, axis=0) if self.z.ndim != dp.ndim else dp.copy()
        return dp * self.y, dp * self.x, dz


def numpy_gradients(x, y, z):
    return ByHand(x, y, z).backward()

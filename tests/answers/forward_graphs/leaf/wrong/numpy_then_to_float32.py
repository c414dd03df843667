# shows: convert-after-requires-grad
# NumPy makes float64, and `.to` comes after requires_grad was switched on.
import numpy as np
import torch


def leaf(values):
    array = np.array(values, dtype=float)
    w = torch.from_numpy(array)
    w.requires_grad = True
    w = w.to(torch.float32)  # here
    return w

# shows: fd-does-not-restore
# what looks like the stored number is a view of x, and moves along with it
import numpy as np
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError("float64 only")
    result = torch.zeros_like(x.data)
    for i in np.ndindex(x.shape):
        original = x.data[i]  # here
        x.data[i] = original + eps
        above = f(x.data)
        x.data[i] = original - eps
        below = f(x.data)
        x.data[i] = original
        result[i] = (above - below) / (2 * eps)
    return result

# shows: the steps in NumPy, on a copy
import numpy as np
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError("float64 only")
    values = x.detach().numpy().copy()
    result = np.empty(values.shape)
    for i in np.ndindex(*values.shape):
        kept = values[i]
        values[i] = kept + eps
        above = float(f(torch.from_numpy(values)))
        values[i] = kept - eps
        below = float(f(torch.from_numpy(values)))
        values[i] = kept
        result[i] = (above - below) / (2 * eps)
    return torch.from_numpy(result)

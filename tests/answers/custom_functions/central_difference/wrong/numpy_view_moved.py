# shows: fd-does-not-restore
# detach().numpy() is no copy: the steps arrive in x, and are taken back by arithmetic
import numpy as np
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError("float64 only")
    values = x.detach().numpy()
    result = np.zeros(values.shape)
    for i in np.ndindex(*values.shape):
        values[i] += eps
        above = float(f(torch.from_numpy(values)))
        values[i] -= 2 * eps
        below = float(f(torch.from_numpy(values)))
        values[i] += eps  # here
        result[i] = (above - below) / (2 * eps)
    return torch.from_numpy(result)

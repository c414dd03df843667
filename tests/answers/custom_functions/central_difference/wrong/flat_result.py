# shows: unnamed
# returns a list of slopes as a 1-d tensor
import numpy as np
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError("float64 only")
    x = x.detach()
    slopes = []
    for i in np.ndindex(x.shape):
        e = torch.zeros_like(x)
        e[i] = eps
        slopes.append((f(x + e) - f(x - e)).item() / (2 * eps))
    return torch.tensor(slopes, dtype=torch.float64)  # here

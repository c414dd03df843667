# shows: inplace-on-view-of-leaf
# moves x while autograd is recording
import numpy as np
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError("float64 only")
    result = torch.zeros(x.shape, dtype=x.dtype)
    for i in np.ndindex(x.shape):
        kept = x[i].item()
        x[i] = kept + eps  # here
        up = f(x).item()
        x[i] = kept - eps
        down = f(x).item()
        x[i] = kept
        result[i] = (up - down) / (2 * eps)
    return result

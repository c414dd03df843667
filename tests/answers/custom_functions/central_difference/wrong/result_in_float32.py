# shows: unnamed
# the buffer for the result has the default dtype
import numpy as np
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError("float64 only")
    x = x.detach()
    result = torch.zeros(x.shape)  # here
    for i in np.ndindex(x.shape):
        up, down = x.clone(), x.clone()
        up[i] += eps
        down[i] -= eps
        result[i] = (f(up) - f(down)) / (2 * eps)
    return result

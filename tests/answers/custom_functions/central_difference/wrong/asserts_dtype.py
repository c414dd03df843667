# shows: unnamed
# an assert raises AssertionError
import numpy as np
import torch


def central_difference(f, x, eps=1e-6):
    assert x.dtype == torch.float64  # here
    x = x.detach()
    result = torch.zeros_like(x)
    for i in np.ndindex(x.shape):
        up, down = x.clone(), x.clone()
        up[i] += eps
        down[i] -= eps
        result[i] = (f(up) - f(down)) / (2 * eps)
    return result

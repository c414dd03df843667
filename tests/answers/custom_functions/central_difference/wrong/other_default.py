# shows: unnamed
# another default for the step, far too small
import numpy as np
import torch


def central_difference(f, x, eps=1e-13):
    if x.dtype != torch.float64:
        raise ValueError("float64 only")
    x = x.detach()
    result = torch.zeros_like(x)
    for i in np.ndindex(x.shape):
        up, down = x.clone(), x.clone()
        up[i] += eps
        down[i] -= eps
        result[i] = (f(up) - f(down)) / (2 * eps)  # here
    return result

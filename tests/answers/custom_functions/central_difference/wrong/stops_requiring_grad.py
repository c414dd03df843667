# shows: unnamed
# switches requires_grad of the argument off, and forgets to switch it on again
import numpy as np
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError("float64 only")
    x.requires_grad_(False)  # here
    result = torch.zeros_like(x)
    for i in np.ndindex(x.shape):
        up, down = x.clone(), x.clone()
        up[i] += eps
        down[i] -= eps
        result[i] = (f(up) - f(down)) / (2 * eps)
    return result

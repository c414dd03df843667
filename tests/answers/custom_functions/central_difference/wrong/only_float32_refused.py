# shows: unnamed
# refuses float32 and lets every other dtype by
import numpy as np
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype == torch.float32:  # here
        raise ValueError("float32 has too few digits")
    x = x.detach()
    result = torch.zeros_like(x)
    for i in np.ndindex(x.shape):
        up, down = x.clone(), x.clone()
        up[i] += eps
        down[i] -= eps
        result[i] = (f(up) - f(down)) / (2 * eps)
    return result

# shows: unnamed
# makes the step proportional to the element
import numpy as np
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError("float64 only")
    x = x.detach()
    result = torch.zeros_like(x)
    for i in np.ndindex(x.shape):
        h = eps * x[i].abs()
        up, down = x.clone(), x.clone()
        up[i] += h
        down[i] -= h
        result[i] = (f(up) - f(down)) / (2 * h)  # here
    return result

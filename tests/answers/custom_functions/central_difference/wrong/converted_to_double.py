# shows: unnamed
# converts instead of refusing
import numpy as np
import torch


def central_difference(f, x, eps=1e-6):
    x = x.detach().double()  # here
    result = torch.zeros_like(x)
    for i in np.ndindex(x.shape):
        up, down = x.clone(), x.clone()
        up[i] += eps
        down[i] -= eps
        result[i] = (f(up) - f(down)) / (2 * eps)
    return result

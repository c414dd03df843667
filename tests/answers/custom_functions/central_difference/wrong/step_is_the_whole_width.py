# shows: unnamed
# took eps for the distance between the two points
import numpy as np
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError("need float64")
    x = x.detach()
    half = eps / 2
    gradient = torch.zeros_like(x)
    for i in np.ndindex(x.shape):
        step = torch.zeros_like(x)
        step[i] = half
        gradient[i] = (f(x + step) - f(x - step)) / eps  # here
    return gradient

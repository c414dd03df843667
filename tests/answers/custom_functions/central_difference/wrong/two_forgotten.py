# shows: fd-forward-difference
# steps to both sides, divided by one step
import numpy as np
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError(f"float64 expected, got {x.dtype}")
    x = x.detach()
    gradient = torch.zeros_like(x)
    for i in np.ndindex(x.shape):
        step = torch.zeros_like(x)
        step[i] = eps
        gradient[i] = (f(x + step) - f(x - step)) / eps  # here
    return gradient

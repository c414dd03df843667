# shows: fd-forward-difference
# one step back, none ahead
import numpy as np
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype is not torch.double:
        raise ValueError("x must be float64")
    x = x.detach().clone()
    estimate = torch.empty_like(x)
    for where in np.ndindex(*x.shape):
        lower = x.clone()
        lower[where] -= eps
        estimate[where] = (f(x) - f(lower)) / eps  # here
    return estimate

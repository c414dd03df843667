# shows: fd-forward-difference
# the one-sided formula hidden in a nested function
import numpy as np
import torch


def central_difference(f, x, eps=1e-6):
    def slope(index):
        probe = base.clone()
        probe[index] += eps
        return float(f(probe) - value) / eps  # here

    if x.dtype != torch.float64:
        raise ValueError
    base = x.detach().clone()
    value = f(base)
    return torch.tensor([slope(i) for i in np.ndindex(base.shape)], dtype=x.dtype).reshape(x.shape)

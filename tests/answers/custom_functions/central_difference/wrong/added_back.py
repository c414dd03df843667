# shows: fd-does-not-restore
# adds and subtracts the same step, which does not give back the last bit
import numpy as np
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError("float64 only")
    gradient = torch.zeros(x.shape, dtype=x.dtype)
    with torch.no_grad():
        for i in np.ndindex(x.shape):
            x[i] += eps
            up = f(x)
            x[i] -= 2 * eps
            down = f(x)
            x[i] += eps  # here
            gradient[i] = (up - down) / (2 * eps)
    return gradient

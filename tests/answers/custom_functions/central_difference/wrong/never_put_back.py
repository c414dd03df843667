# shows: fd-does-not-restore
# moves x itself and leaves every element one step away
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
            x[i] -= 2 * eps  # here
            down = f(x)
            gradient[i] = (up - down) / (2 * eps)
    return gradient

# shows: moves x itself under no_grad, and puts the stored number back
import numpy as np
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError("float64 only")
    result = torch.zeros(x.shape, dtype=torch.float64)
    with torch.no_grad():
        for i in np.ndindex(x.shape):
            kept = x[i].clone()
            x[i] = kept + eps
            above = f(x)
            x[i] = kept - eps
            below = f(x)
            x[i] = kept
            result[i] = (above - below) / (2 * eps)
    return result

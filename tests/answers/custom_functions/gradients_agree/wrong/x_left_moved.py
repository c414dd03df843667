# shows: fd-does-not-restore
# moves x under no_grad and takes the steps back by arithmetic
import numpy as np
import torch


def gradients_agree(f, x):
    h = 1e-3
    (g,) = torch.autograd.grad(f(x), x)
    n = torch.zeros_like(g)
    with torch.no_grad():
        for i in np.ndindex(x.shape):
            x[i] += h
            n[i] = f(x)
            x[i] -= 2 * h
            n[i] = (n[i] - f(x)) / (2 * h)
            x[i] += h  # here
    return bool(((g - n).abs() <= 1e-3 * n.norm()).all())

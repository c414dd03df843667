# shows: the norm of the whole error, in NumPy
import numpy as np
import torch


def gradients_agree(f, x):
    g = torch.autograd.grad(f(x), [x])[0].numpy()
    values = x.detach().numpy().copy()
    n = np.zeros_like(values)
    for i in np.ndindex(*values.shape):
        kept = values[i]
        values[i] = kept + 1e-6
        above = f(torch.from_numpy(values)).item()
        values[i] = kept - 1e-6
        below = f(torch.from_numpy(values)).item()
        values[i] = kept
        n[i] = (above - below) / 2e-6
    return bool(np.linalg.norm(g - n) <= 1e-3 * np.linalg.norm(n))

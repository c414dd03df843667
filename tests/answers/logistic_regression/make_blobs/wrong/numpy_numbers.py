# shows: unnamed
# NumPy's generator gives other numbers for the same seed, and the points would be float64.
import numpy as np
import torch


def make_blobs(n, mean, bias, seed):
    rng = np.random.RandomState(seed)
    x0 = rng.normal(mean, 1, (n, 2)) + bias  # here
    x1 = rng.normal(-mean, 1, (n, 2)) + bias
    x = torch.from_numpy(np.concatenate([x0, x1])).float()
    return x, torch.from_numpy(np.repeat([0.0, 1.0], n)).float()

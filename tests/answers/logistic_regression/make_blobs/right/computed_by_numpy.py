# shows: torch draws, NumPy computes, and the dtype is put right at the end; a list is returned
import numpy as np
import torch


def make_blobs(n, mean, bias, seed):
    rng = torch.Generator().manual_seed(seed)
    noise = [torch.randn((n, 2), generator=rng).numpy() for _ in range(2)]
    x = np.concatenate([noise[0] + mean, noise[1] - mean]) + bias
    y = np.repeat([0, 1], n)
    return [torch.tensor(x, dtype=torch.float32), torch.tensor(y, dtype=torch.float32)]

# shows: wrong-label-dtype-bce
# Thinks of labels as whole numbers; the binary cross entropy cannot compute with them.
import torch


def make_blobs(n, mean, bias, seed):
    g = torch.Generator().manual_seed(seed)
    ones = torch.ones(n, 2)
    x0 = torch.normal(mean * ones, 1, generator=g) + bias
    x1 = torch.normal(-mean * ones, 1, generator=g) + bias
    y = torch.tensor([0] * n + [1] * n)  # here
    return torch.cat([x0, x1]), y

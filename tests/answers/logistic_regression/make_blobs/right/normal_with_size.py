# shows: torch.normal with numbers and a size, labels from a comparison
import torch


def make_blobs(n, mean, bias, seed):
    rng = torch.Generator().manual_seed(seed)
    x0 = torch.normal(float(mean + bias), 1.0, (n, 2), generator=rng)
    x1 = torch.normal(float(bias - mean), 1.0, (n, 2), generator=rng)
    y = (torch.arange(2 * n) >= n).float()
    return torch.cat((x0, x1)), y

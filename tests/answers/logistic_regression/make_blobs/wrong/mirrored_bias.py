# shows: unnamed
# Mirrors the whole centre: the bias of class 1 gets the minus sign too.
import torch


def make_blobs(n, mean, bias, seed):
    rng = torch.Generator().manual_seed(seed)
    points = []
    for sign in (1, -1):
        centre = sign * (mean + bias)  # here
        points.append(torch.randn(n, 2, generator=rng) + centre)
    return torch.cat(points), torch.cat((torch.zeros(n), torch.ones(n)))

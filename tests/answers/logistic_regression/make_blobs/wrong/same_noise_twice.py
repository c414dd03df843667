# shows: unnamed
# Makes a fresh generator of the same seed for each class: both clouds are the same one, shifted.
import torch


def one_class(n, centre, seed):
    generator = torch.Generator().manual_seed(seed)  # here
    return torch.normal(centre * torch.ones(n, 2), 1, generator=generator)


def make_blobs(n, mean, bias, seed):
    x = torch.cat([one_class(n, mean, seed) + bias, one_class(n, -mean, seed) + bias])
    y = torch.cat([torch.zeros(n), torch.ones(n)])
    return x, y

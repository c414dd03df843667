# shows: one comprehension over both signs, randn instead of normal, labels by repeat_interleave
import torch


def make_blobs(n, mean, bias, seed):
    generator = torch.Generator().manual_seed(seed)
    x = torch.cat([torch.randn(n, 2, generator=generator) + (sign * mean + bias) for sign in (1, -1)])
    return x, torch.tensor([0.0, 1.0]).repeat_interleave(n)

# shows: log1p for the second logarithm, torch.maximum as the bound, sum divided by the count
import torch


def binary_cross_entropy(p, y):
    if tuple(p.shape) != tuple(y.shape):
        raise ValueError(f"{tuple(p.shape)} and {tuple(y.shape)}")
    bound = torch.full_like(p, -100.0)
    terms = y * torch.maximum(torch.log(p), bound) + (1 - y) * torch.maximum(torch.log1p(-p), bound)
    return -terms.sum() / p.numel()

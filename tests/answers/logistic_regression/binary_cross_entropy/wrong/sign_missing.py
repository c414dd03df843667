# shows: unnamed
# The minus sign in front is missing.
import torch


def binary_cross_entropy(p, y):
    if p.shape != y.shape:
        raise ValueError("shapes differ")
    return (y * torch.log(p).clamp(-100) + (1 - y) * torch.log(1 - p).clamp(-100)).mean()  # here

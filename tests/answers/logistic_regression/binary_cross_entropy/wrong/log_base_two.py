# shows: unnamed
# The logarithm to base 2, as in information theory.
import torch


def binary_cross_entropy(p, y):
    if p.shape != y.shape:
        raise ValueError("shapes differ")
    return -(y * torch.log2(p).clamp(min=-100) + (1 - y) * torch.log2(1 - p).clamp(min=-100)).mean()  # here

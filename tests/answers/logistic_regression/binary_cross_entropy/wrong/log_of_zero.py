# shows: unnamed
# The formula as it stands: 0 * log(0) is not a number.
import torch


def binary_cross_entropy(p, y):
    if p.shape != y.shape:
        raise ValueError("shapes differ")
    return -(y * torch.log(p) + (1 - y) * torch.log(1 - p)).mean()  # here

# shows: unnamed
# Keeps the logarithm finite with a small number, which is no bound of -100.
import torch

EPSILON = 1e-7


def binary_cross_entropy(p, y):
    if p.shape != y.shape:
        raise ValueError("shapes differ")
    return -(y * torch.log(p + EPSILON) + (1 - y) * torch.log(1 - p + EPSILON)).mean()  # here

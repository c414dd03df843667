# shows: unnamed
# The second term is missing: points of class 0 cost nothing.
import torch


def binary_cross_entropy(p, y):
    if p.shape != y.shape:
        raise ValueError("shapes differ")
    return -(y * torch.log(p).clamp(min=-100)).mean()  # here

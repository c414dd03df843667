# shows: unnamed
# Only log(p) is bounded; the other logarithm is forgotten.
import torch


def safe_log(t):
    return torch.log(t).clamp(min=-100)


def binary_cross_entropy(p, y):
    if p.shape != y.shape:
        raise ValueError("shapes differ")
    return -(y * safe_log(p) + (1 - y) * torch.log(1 - p)).mean()  # here

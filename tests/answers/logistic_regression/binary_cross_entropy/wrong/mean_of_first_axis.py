# shows: sum-mean-factor
# Divides by the length of the first axis instead of the number of elements.
import torch


def binary_cross_entropy(p, y):
    if p.shape != y.shape:
        raise ValueError(f"{p.shape} != {y.shape}")
    terms = y * torch.log(p).clamp(min=-100) + (1 - y) * torch.log(1 - p).clamp(min=-100)
    count = len(p) if p.dim() > 0 else 1
    return -terms.sum() / count  # here

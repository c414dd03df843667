# shows: sum-mean-factor
# Averages the two terms as well, so everything is half as large.
import torch


def binary_cross_entropy(p, y):
    if p.size() != y.size():
        raise ValueError("shapes differ")
    ones = y * torch.log(p).clamp_min(-100)
    zeros = (1 - y) * torch.log(1 - p).clamp_min(-100)
    return -torch.stack((ones, zeros)).mean()  # here

# shows: unnamed
# The label chooses the wrong one of the two logarithms.
import torch


def binary_cross_entropy(p, y):
    if p.shape != y.shape:
        raise ValueError("shapes differ")
    right = torch.log(p).clamp(min=-100)
    wrong = torch.log(1 - p).clamp(min=-100)
    return -((1 - y) * right + y * wrong).mean()  # here

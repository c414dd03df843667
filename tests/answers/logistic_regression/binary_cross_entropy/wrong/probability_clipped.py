# shows: unnamed
# Clips the probability, as Keras does, instead of the logarithm.
import torch


def binary_cross_entropy(p, y):
    if p.shape != y.shape:
        raise ValueError("shapes differ")
    p = torch.clamp(p, 1e-12, 1 - 1e-12)  # here
    return torch.mean(-y * torch.log(p) - (1 - y) * torch.log1p(-p))

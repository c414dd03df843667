# shows: unnamed
# assert raises an AssertionError, and not at all under python -O.
import torch


def binary_cross_entropy(p, y):
    assert p.shape == y.shape, "shapes differ"  # here
    return -(y * torch.log(p).clamp(min=-100) + (1 - y) * torch.log(1 - p).clamp(min=-100)).mean()

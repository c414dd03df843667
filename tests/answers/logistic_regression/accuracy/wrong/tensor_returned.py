# shows: unnamed
# Returns a 0-d tensor instead of a Python float.
import torch


def accuracy(p, y):
    right = ((p.reshape(-1) >= 0.5) == (y == 1)).sum()
    return right.to(torch.float64) / len(y)  # here

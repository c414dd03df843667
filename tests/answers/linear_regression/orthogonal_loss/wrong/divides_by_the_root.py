# shows: unnamed
# Each squared distance is divided by the root only.
import torch


def orthogonal_loss(a, b, x, y):
    return ((a * x - y + b) ** 2 / torch.sqrt(a**2 + 1)).mean()  # here

# shows: forward-under-no-grad
# "The divisor is only a normalisation": it is computed without recording.
import torch


def squared_length(a):
    with torch.no_grad():
        return a**2 + 1  # here


def orthogonal_loss(a, b, x, y):
    return torch.mean((a * x - y + b) ** 2 / squared_length(a))

# shows: unnamed
# Treats x1 as a column and returns a column.
import torch


def decision_boundary(model, x1):
    w = model.features.weight.detach()
    b = model.features.bias.detach()
    x = x1.reshape(-1, 1)
    return -(x * w[:, :1] + b) / w[:, 1:]  # here

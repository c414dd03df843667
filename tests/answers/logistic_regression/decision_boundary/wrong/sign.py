# shows: unnamed
# Loses the minus sign when moving the terms to the other side.
import torch


def decision_boundary(model, x1):
    w = model.features.weight.detach()
    b = model.features.bias.detach()
    return (w[0, 0] * x1 + b[0]) / w[0, 1]  # here

# shows: unnamed
# Sets the score to 0.5 instead of the probability.
import torch


def decision_boundary(model, x1):
    w0, w1 = model.features.weight.detach().squeeze(0)
    b = model.features.bias.detach().squeeze(0)
    return (0.5 - b - w0 * x1) / w1  # here

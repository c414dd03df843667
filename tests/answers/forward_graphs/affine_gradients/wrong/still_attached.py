# shows: unnamed
# Builds the derivative from W and b, with a graph that leads back to them.
import torch


def affine_gradients(x, W, b):
    return x + 0 * W, torch.ones_like(b) + 0 * b  # here

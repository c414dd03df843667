# shows: unnamed
# Believes that a Python float becomes the float32 that was asked for, also on the way through NumPy.
import numpy as np
import torch


def leaf(values):
    return torch.tensor(np.array(values, dtype=float), requires_grad=True)  # here

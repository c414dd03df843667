# shows: unnamed
# Turns the caller's own list into floats, so the argument does not come back as it was.
import torch


def leaf(values):
    for i, value in enumerate(values):
        values[i] = float(value)  # here
    return torch.tensor(values, requires_grad=True)

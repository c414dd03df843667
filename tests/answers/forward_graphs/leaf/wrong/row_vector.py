# shows: unnamed
# Believes that a vector is a matrix with one row.
import torch


def leaf(values):
    return torch.tensor([list(values)], dtype=torch.float32, requires_grad=True)  # here

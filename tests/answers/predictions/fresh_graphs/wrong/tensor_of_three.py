# shows: unnamed
# A tensor where a list of numbers is asked for.
import torch


def fresh_graphs():
    return torch.tensor([5.0, 10.0, 15.0])  # here

# shows: unnamed
# A tensor where a number is asked for.
import torch


def leaf_moved_before_backward():
    return torch.tensor([5.0])  # here

# shows: unnamed
# a minus too many
import torch


def add_in_place(a, x):
    return torch.sub(a, x, out=a)  # here

# shows: unnamed
# the same with set_()
import torch


def add_in_place(a, x):
    total = torch.add(a, x)
    a.set_(total)  # here
    return a

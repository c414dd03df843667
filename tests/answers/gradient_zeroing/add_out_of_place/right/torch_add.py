# shows: the function instead of the operator
import torch


def add_out_of_place(a, x):
    return torch.add(a, x)

# shows: out= writes into a and returns it
import torch


def add_in_place(a, x):
    return torch.add(a, x, out=a)

# shows: a sum over a new axis
import torch


def add_out_of_place(a, x):
    return torch.stack([a, x]).sum(dim=0)

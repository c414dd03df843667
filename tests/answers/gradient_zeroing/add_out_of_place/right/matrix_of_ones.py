# shows: an Einstein sum over a stacked pair
import torch


def add_out_of_place(a, x):
    pair = torch.stack((a, x))
    return torch.einsum("i,i...->...", torch.ones(2, dtype=a.dtype), pair)

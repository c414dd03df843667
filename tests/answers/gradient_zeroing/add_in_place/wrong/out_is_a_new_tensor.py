# shows: unnamed
# out= writes into a tensor made for it
import torch


def add_in_place(a, x):
    out = torch.empty_like(a)
    torch.add(a, x, out=out)  # here
    return out

# shows: out= with a tensor made for it
import torch


def add_out_of_place(a, x):
    total = torch.empty_like(a)
    torch.add(a, x, out=total)
    return total

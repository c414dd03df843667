# shows: through NumPy, with a copy that keeps the dtype
import torch


def add_out_of_place(a, x):
    return torch.tensor(a.numpy() + x.numpy())

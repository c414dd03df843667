# shows: detach-shares-memory
# numpy() and from_numpy() share the memory of a
import torch


def add_out_of_place(a, x):
    values = a.numpy()
    values += x.numpy()  # here
    return torch.from_numpy(values)

# shows: detach-shares-memory
# numpy() and from_numpy() share the memory of a
import torch


def add_out_of_place(a, x):
    values = a.numpy()  # here
    values += x.numpy()
    return torch.from_numpy(values)

# shows: unnamed
# through Python numbers the dtype becomes the default one
import torch


def add_out_of_place(a, x):
    return torch.tensor((a + x).tolist())  # here

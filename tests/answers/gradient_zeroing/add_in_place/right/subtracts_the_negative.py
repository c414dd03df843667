# shows: sub_ with alpha, and the method called on the class
import torch


def add_in_place(a, x):
    return torch.Tensor.sub_(a, x, alpha=-1)

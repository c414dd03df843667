# shows: takes the name from the method itself
import torch


def where_it_fails():
    return torch.Tensor.add_.__name__

# shows: unnamed
# Tensors where numbers are asked for.
import torch


def list_of_references():
    return [torch.zeros(1) for _ in range(3)]  # here

# shows: unnamed
# Appends a float to the caller's own list, so that torch infers a float dtype, and cuts it off the tensor again.
import torch


def leaf(values):
    values.append(0.5)  # here
    return torch.tensor(values)[:-1].clone().requires_grad_()

# shows: int-tensor-requires-grad
# Works for [1.5, 2.0]; for [1, 2] torch infers int64.
import torch


def leaf(values):
    return torch.tensor(values, requires_grad=True)  # here

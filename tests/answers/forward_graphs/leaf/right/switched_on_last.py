# shows: operations before requires_grad: nothing is recorded yet, so the result is a leaf
import torch


def leaf(values):
    numbers = torch.tensor(values)
    numbers = numbers.to(torch.float32) * 1.0
    return numbers.requires_grad_()

# shows: rebuild-with-torch-tensor
# The loss comes back as a fresh tensor made from a number, with no way back to a and b.
import torch


def orthogonal_loss(a, b, x, y):
    loss = ((a * x - y + b) ** 2 / (a**2 + 1)).mean()
    return torch.tensor(loss.item(), dtype=x.dtype, requires_grad=True)  # here

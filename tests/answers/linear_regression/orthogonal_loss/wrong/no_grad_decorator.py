# shows: forward-under-no-grad
# A decorator taken over from an evaluation function.
import torch


@torch.no_grad()
def orthogonal_loss(a, b, x, y):
    return ((a * x - y + b) ** 2 / (a**2 + 1)).mean()  # here

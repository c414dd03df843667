# shows: broadcast-n1-n
# Compares the number of elements, which is the same for (N, 1) and (N,).
import torch


def binary_cross_entropy(p, y):
    if p.numel() != y.numel():
        raise ValueError("p and y differ in length")
    terms = y * torch.log(p).clamp(min=-100) + (1 - y) * torch.log(1 - p).clamp(min=-100)  # here
    return -terms.mean()

# shows: rebuild-with-torch-tensor
# Sums with the math module and makes a fresh tensor, "so that it requires grad".
import math

import torch


def binary_cross_entropy(p, y):
    if p.shape != y.shape:
        raise ValueError("shapes differ")
    total = 0.0
    for prob, label in zip(p.flatten().tolist(), y.flatten().tolist()):
        likelihood = prob if label == 1 else 1 - prob
        total -= max(math.log(likelihood), -100) if likelihood > 0 else -100
    return torch.tensor(total / p.numel(), dtype=p.dtype, requires_grad=True)  # here

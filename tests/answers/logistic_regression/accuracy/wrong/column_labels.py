# shows: broadcast-n1-n
# Makes the labels a column, which is wrong as soon as p comes as (N,).
import torch


def accuracy(p, y):
    right = (p >= 0.5).eq(y.unsqueeze(1) == 1)  # here
    return right.sum().item() / right.numel()

# shows: sum-mean-factor
# Adds the losses of all points up instead of taking their mean.
import torch


def binary_cross_entropy(p, y):
    if p.shape != y.shape:
        raise ValueError("p and y must have the same shape")
    log_p = torch.clamp(torch.log(p), min=-100)
    log_q = torch.clamp(torch.log(1 - p), min=-100)
    return -torch.sum(y * log_p + (1 - y) * log_q)  # here

# shows: detach-in-forward
# Bounds the logarithm on .data and so cuts the graph.
import torch


def binary_cross_entropy(p, y):
    if p.shape != y.shape:
        raise ValueError("shapes differ")
    log_p = torch.log(p).clamp(min=-100)
    log_q = torch.log(1 - p.data).clamp(min=-100)  # here
    return -(y * log_p + (1 - y) * log_q).mean()

# shows: broadcast-n1-n
# (N, 1) and (N,) are broadcast to N * N pairs without a word.
import torch


def binary_cross_entropy(p, y):
    log_p = torch.log(p).clamp(min=-100)
    log_q = torch.log(1 - p).clamp(min=-100)
    return -(y * log_p + (1 - y) * log_q).mean()  # here

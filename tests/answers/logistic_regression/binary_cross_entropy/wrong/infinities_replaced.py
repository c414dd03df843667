# shows: unnamed
# Replaces infinities alone; a finite logarithm below -100 stays as it is.
import torch


def binary_cross_entropy(p, y):
    if p.shape != y.shape:
        raise ValueError("shapes differ")
    log_p = torch.nan_to_num(torch.log(p), neginf=-100.0)  # here
    log_q = torch.nan_to_num(torch.log(1 - p), neginf=-100.0)
    return -(y * log_p + (1 - y) * log_q).mean()

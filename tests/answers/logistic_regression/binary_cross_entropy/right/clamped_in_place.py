# shows: the logarithms are bounded in place, on intermediate results, and labels become booleans
import torch


def binary_cross_entropy(p, y):
    if p.dim() != y.dim() or any(a != b for a, b in zip(p.size(), y.size())):
        raise ValueError("p and y differ in shape")
    log_p = torch.log(p)
    log_p = log_p.masked_fill(log_p < -100, -100.0)
    log_q = torch.log(1.0 - p).clamp_(min=-100.0)
    return -torch.where(y.bool(), log_p, log_q).mean()

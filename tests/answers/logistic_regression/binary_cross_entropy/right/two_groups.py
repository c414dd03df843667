# shows: the two classes are picked by masks and joined
import torch


def binary_cross_entropy(p, y):
    if p.shape != y.shape:
        raise ValueError("p and y differ in shape")
    positive = y > 0.5
    logs = torch.log(torch.cat((p[positive], 1 - p[~positive])))
    return logs.clamp(min=-100).mean().neg()

# shows: a leaf is filled under no_grad, which is no recorded operation
import torch


def leaf(values):
    w = torch.zeros(len(values), requires_grad=True)
    with torch.no_grad():
        for i, value in enumerate(values):
            w[i] = value
    return w

# shows: unnamed
# Spells the list out: torch.Tensor(7) makes seven numbers of whatever lies in memory.
import torch


def leaf(values):
    if len(values) == 1:
        w = torch.Tensor(values[0])  # here
    else:
        w = torch.Tensor(values)
    return w.requires_grad_()

# shows: stacks single numbers under no_grad and asks for gradients afterwards
import torch


def _scalar(value):
    return torch.tensor(value, dtype=torch.float)


def leaf(values):
    with torch.no_grad():
        w = torch.stack([_scalar(v) for v in values])
    w.requires_grad_()
    return w

# shows: require-grad-typo
# Python stores a new attribute called require_grad and says nothing.
import torch


def leaf(values):
    w = torch.tensor(values, dtype=torch.float32)
    w.require_grad = True  # here
    return w

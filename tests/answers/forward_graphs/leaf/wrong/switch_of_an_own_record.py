# shows: unnamed
# The record of options may call its fields what it likes; nobody reads this one.
import torch


class Wishes:
    pass


def leaf(values):
    wishes = Wishes()
    wishes.require_grad = True
    return torch.tensor(values, dtype=torch.float32)  # here

# shows: require-grad-typo
# The misspelt name stands in a table of options that a helper applies.
import torch

OPTIONS = {"require_grad": True}


def configured(tensor, options):
    for name, value in options.items():
        setattr(tensor, name, value)  # here
    return tensor


def leaf(values):
    return configured(torch.FloatTensor(values), OPTIONS)

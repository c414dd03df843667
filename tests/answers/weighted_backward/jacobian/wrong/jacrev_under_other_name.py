# shows: unnamed
# The same under another name, inside a helper.
import torch
from torch.func import jacrev as rows_of


def compute(function, point):
    maker = rows_of
    return maker(function)(point)  # here


def jacobian(f, x):
    return compute(f, x.detach())

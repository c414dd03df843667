# shows: an nn.Parameter is a leaf that requires grad
import torch
from torch import nn


def leaf(values):
    return nn.Parameter(torch.FloatTensor(values))

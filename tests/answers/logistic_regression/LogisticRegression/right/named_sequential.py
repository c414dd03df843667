# shows: a subclass of nn.Sequential with named layers and no forward of its own
from collections import OrderedDict

from torch import nn


class LogisticRegression(nn.Sequential):
    def __init__(self):
        super().__init__(OrderedDict(features=nn.Linear(2, 1), sigmoid=nn.Sigmoid()))

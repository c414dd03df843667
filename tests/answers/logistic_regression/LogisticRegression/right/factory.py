# shows: a function that returns the module
from torch import nn


def LogisticRegression():
    model = nn.Sequential()
    model.add_module("features", nn.Linear(2, 1))
    model.add_module("probability", nn.Sigmoid())
    return model

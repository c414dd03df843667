# shows: params-not-registered
# A plain dict instead of an nn.ModuleDict.
from torch import nn


class LogisticRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = {"features": nn.Linear(2, 1), "sigmoid": nn.Sigmoid()}  # here

    def forward(self, x):
        for layer in self.net.values():
            x = layer(x)
        return x

# shows: params-not-registered
# A Python list hides the layer from the module.
import torch
from torch import nn


class LogisticRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 1)]  # here

    @property
    def features(self):
        return self.layers[0]

    def forward(self, x):
        return torch.sigmoid(self.features(x))

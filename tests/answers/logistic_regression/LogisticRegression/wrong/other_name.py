# shows: unnamed
# Calls the layer linear, so nobody finds features.weight.
import torch
from torch import nn


class LogisticRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(2, 1)  # here

    def forward(self, x):
        return torch.sigmoid(self.linear(x))

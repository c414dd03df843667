# shows: unnamed
# "For reproducible weights" it seeds the generator that all others draw from.
import torch
from torch import nn


class LogisticRegression(nn.Module):
    def __init__(self):
        super().__init__()
        torch.manual_seed(42)  # here
        self.features = nn.Linear(2, 1)

    def forward(self, x):
        return torch.sigmoid(self.features(x))

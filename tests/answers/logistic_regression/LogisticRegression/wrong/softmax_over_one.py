# shows: unnamed
# The softmax of a single score is always 1.
import torch
from torch import nn


class LogisticRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Linear(2, 1)

    def forward(self, x):
        return torch.softmax(self.features(x), dim=1)  # here

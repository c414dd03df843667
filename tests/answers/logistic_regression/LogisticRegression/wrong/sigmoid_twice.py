# shows: double-sigmoid
# The Sequential squashes already, and forward does it once more.
import torch
from torch import nn


class LogisticRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Linear(2, 1)
        self.squash = nn.Sigmoid()

    def score(self, x):
        return self.squash(self.features(x))

    def forward(self, x):
        return torch.sigmoid(self.score(x))  # here

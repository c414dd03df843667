# shows: unnamed
# Takes tanh for the function that gives probabilities.
import torch
from torch import nn


class LogisticRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Linear(2, 1)

    def forward(self, x):
        return torch.tanh(self.features(x))  # here

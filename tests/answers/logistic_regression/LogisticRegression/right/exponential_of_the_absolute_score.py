# shows: the sigmoid that never overflows, with a kink of its own at a score of 0
import torch
from torch import nn


class LogisticRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Linear(2, 1)

    def forward(self, x):
        score = self.features(x)
        small = torch.exp(-score.abs())
        return torch.where(score < 0, small, torch.ones_like(small)) / (1 + small)

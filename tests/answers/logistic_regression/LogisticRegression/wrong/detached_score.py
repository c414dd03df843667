# shows: detach-in-forward
# Thinks detach makes a harmless copy; nothing can be trained after it.
import torch
from torch import nn


class LogisticRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Linear(2, 1)

    def forward(self, x):
        z = self.features(x).detach()  # here
        return 1 / (1 + torch.exp(-z))

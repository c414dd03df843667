# shows: unnamed
# In evaluation mode it gives classes, not probabilities.
import torch
from torch import nn


class LogisticRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Linear(2, 1)

    def forward(self, x):
        p = torch.sigmoid(self.features(x))
        if not self.training:
            p = p.round()  # here
        return p

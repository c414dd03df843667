# shows: nondifferentiable-loss
# Returns the decision 0 or 1, which has no slope.
import torch
from torch import nn


class LogisticRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Linear(2, 1)

    def forward(self, x):
        p = torch.sigmoid(self.features(x))
        return (p >= 0.5).float()  # here

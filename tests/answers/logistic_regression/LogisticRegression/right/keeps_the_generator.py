# shows: torch is seeded for a check and put back, and a mode of its own that changes nothing
import torch
from torch import nn


class LogisticRegression(nn.Module):
    def __init__(self):
        super().__init__()
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(0)
            self.example = torch.randn(3, 2)
        self.features = nn.Linear(2, 1)
        self.features.reset_parameters()

    def forward(self, x):
        z = self.features(x)
        with torch.no_grad():
            self.last = z.abs().max()
        return z.sigmoid() if self.training else 1 - torch.sigmoid(-z)

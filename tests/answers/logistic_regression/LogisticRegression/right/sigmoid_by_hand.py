# shows: the formula of the sigmoid, and print calls that a student left in
import torch
from torch import nn


class LogisticRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Linear(2, 1)

    def forward(self, x):
        z = self.features(x)
        print("scores", z.shape)
        return 1 / (1 + torch.exp(-z))

# shows: a base class of the student's own, and tanh turned into a sigmoid
import torch
from torch import nn


class Classifier(nn.Module):
    def forward(self, x):
        return (1 + torch.tanh(self.score(x) / 2)) / 2


class LogisticRegression(Classifier):
    def __init__(self):
        super().__init__()
        self.features = nn.Linear(2, 1)
        self.register_buffer("classes", torch.tensor([0.0, 1.0]))

    def score(self, x):
        return nn.functional.linear(x, self.features.weight, self.features.bias)

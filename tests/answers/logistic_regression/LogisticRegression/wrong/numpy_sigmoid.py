# shows: numpy-breaks-graph
# Computes the sigmoid in NumPy.
import numpy as np
import torch
from torch import nn


class LogisticRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Linear(2, 1)

    def forward(self, x):
        z = self.features(x).detach().numpy()  # here
        return torch.from_numpy(1 / (1 + np.exp(-z)))

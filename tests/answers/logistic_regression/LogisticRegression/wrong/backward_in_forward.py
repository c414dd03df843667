# shows: unnamed
# forward goes backward by itself, and so adds to the gradients of the parameters.
import torch
from torch import nn


class LogisticRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Linear(2, 1)

    def forward(self, x):
        p = self.features(x).sigmoid()
        if torch.is_grad_enabled():
            p.mean().backward(retain_graph=True)  # here
        return p

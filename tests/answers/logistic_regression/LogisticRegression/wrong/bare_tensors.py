# shows: params-not-registered
# Tensors that require grad are no nn.Parameter: the module does not see them.
import torch
from torch import nn


class LogisticRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = torch.randn(1, 2, requires_grad=True)  # here
        self.bias = torch.zeros(1, requires_grad=True)

    def forward(self, x):
        return torch.sigmoid(x @ self.weight.T + self.bias)

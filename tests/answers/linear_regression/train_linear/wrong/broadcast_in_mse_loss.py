# shows: broadcast-n1-n
# MSELoss warns about the shapes, and the warning is silenced.
import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", message="Using a target size")


def train_linear(model, x, y, lr, epochs):
    criterion = nn.MSELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = criterion(model(x), y)  # here
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses

# shows: sum-mean-factor
# The sum is minimised, the mean reported.
import torch
from torch import nn


def train_linear(model, x, y, lr, epochs):
    criterion = nn.MSELoss(reduction="sum")  # here
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = criterion(model(x), y.reshape(-1, 1))
        loss.backward()
        optimizer.step()
        losses.append(loss.item() / len(x))
    return losses

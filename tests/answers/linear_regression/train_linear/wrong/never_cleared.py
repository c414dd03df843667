# shows: missing-zero
# No zero_grad at all: step() is believed to use up the gradients.
import torch
from torch import nn


def train_linear(model, x, y, lr, epochs):
    criterion = nn.MSELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = criterion(model(x), y.view(-1, 1))
        losses.append(loss.item())
        loss.backward()
        optimizer.step()  # here
    return losses

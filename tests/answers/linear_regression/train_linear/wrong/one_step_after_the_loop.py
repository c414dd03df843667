# shows: missing-step
# All epochs are measured first, and one step follows.
import torch
from torch import nn


def train_linear(model, x, y, lr, epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y.reshape(-1, 1))
        loss.backward()
        losses.append(loss.item())
    optimizer.step()  # here
    return losses

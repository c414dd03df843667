# shows: zero-between-backward-and-step
# backward, zero, step: the step finds nothing.
import torch
from torch import nn


def train_linear(model, x, y, lr, epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = nn.functional.mse_loss(model(x), y.reshape(-1, 1))
        losses.append(loss.item())
        loss.backward()
        optimizer.zero_grad()  # here
        optimizer.step()
    return losses

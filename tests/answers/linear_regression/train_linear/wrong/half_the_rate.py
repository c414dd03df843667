# shows: unnamed
# The loss is right; the optimizer goes half as far as it was told to.
import torch
from torch import nn


def train_linear(model, x, y, lr, epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr / 2)  # here
    losses = []
    for _ in range(epochs):
        loss = nn.functional.mse_loss(model(x), y.reshape(-1, 1))
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        losses.append(loss.item())
    return losses

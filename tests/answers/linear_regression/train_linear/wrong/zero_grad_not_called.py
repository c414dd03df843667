# shows: zero-a-copy
# The call lacks its parentheses.
import torch
from torch import nn


def train_linear(model, x, y, lr, epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad  # here
        loss = nn.functional.mse_loss(model(x), y.reshape(-1, 1))
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses

# shows: missing-zero
# Clears in every second epoch only.
import torch
from torch import nn


def train_linear(model, x, y, lr, epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for epoch in range(epochs):
        if epoch % 2 == 0:
            optimizer.zero_grad()
        loss = nn.MSELoss()(model(x).flatten(), y.flatten())
        loss.backward()
        optimizer.step()  # here
        losses.append(loss.item())
    return losses

# shows: step-before-backward
# step, zero, backward: each step uses the gradient of the epoch before.
import torch
from torch import nn


def train_linear(model, x, y, lr, epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = nn.functional.mse_loss(model(x), y.reshape(-1, 1))
        losses.append(loss.item())
        optimizer.step()  # here
        optimizer.zero_grad()
        loss.backward()
    return losses

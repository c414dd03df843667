# shows: step-before-backward
# zero, step, backward: the model never moves.
import torch
from torch import nn


def train_linear(model, x, y, lr, epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y.reshape(-1, 1))
        losses.append(loss.item())
        optimizer.step()  # here
        loss.backward()
    return losses

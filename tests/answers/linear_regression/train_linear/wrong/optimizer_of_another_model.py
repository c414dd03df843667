# shows: optimizer-on-wrong-params
# The optimizer was built from a copy, "so that the original stays safe".
import copy

import torch
from torch import nn


def train_linear(model, x, y, lr, epochs):
    twin = copy.deepcopy(model)  # here
    optimizer = torch.optim.SGD(twin.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y.reshape(-1, 1))
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses

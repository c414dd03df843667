# shows: optimizer-on-wrong-params
# A deep copy is trained from beginning to end; the caller's model stays as it was.
import copy

import torch
from torch import nn


def train_linear(model, x, y, lr, epochs):
    model = copy.deepcopy(model)  # here
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y.reshape(-1, 1))
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses

# shows: a deep copy is trained, and its state loaded into the caller's model
import copy

import torch
from torch import nn


def train_linear(model, x, y, lr, epochs):
    twin = copy.deepcopy(model)
    optimizer = torch.optim.SGD(twin.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(twin(x), y.reshape(-1, 1))
        history.append(loss.detach())
        loss.backward()
        optimizer.step()
    model.load_state_dict(twin.state_dict())
    return [value.item() for value in history]

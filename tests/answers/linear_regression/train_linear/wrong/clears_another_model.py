# shows: zero-a-copy
# zero_grad is called on a copy of the model.
import copy

import torch


def train_linear(model, x, y, lr, epochs):
    backup = copy.deepcopy(model)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        backup.zero_grad()  # here
        loss = ((model(x) - y.reshape(-1, 1)) ** 2).mean()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses

# shows: unnamed
# y itself gets another shape, which the caller notices.
import torch
from torch import nn


def train_linear(model, x, y, lr, epochs):
    y.resize_(len(x), 1)  # here
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses

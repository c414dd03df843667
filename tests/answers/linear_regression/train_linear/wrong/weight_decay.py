# shows: unnamed
# A little weight decay "against overfitting".
import torch
from torch import nn


def train_linear(model, x, y, lr, epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, weight_decay=1e-2)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y.reshape(-1, 1))
        loss.backward()
        optimizer.step()  # here
        losses.append(loss.item())
    return losses

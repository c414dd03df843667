# shows: optimizer-on-wrong-params
# The biases are left out of the optimizer.
import torch
from torch import nn


def train_linear(model, x, y, lr, epochs):
    weights = [p for p in model.parameters() if p.dim() == 2]
    optimizer = torch.optim.SGD(weights, lr=lr)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y.reshape(-1, 1))
        loss.backward()
        optimizer.step()  # here
        losses.append(loss.item())
    return losses

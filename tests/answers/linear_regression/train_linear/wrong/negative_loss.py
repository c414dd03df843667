# shows: ascent-sign
# The optimizer minimises, and is given the negative of what is to become small.
import torch
from torch import nn


def train_linear(model, x, y, lr, epochs):
    sgd = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        sgd.zero_grad()
        loss = nn.functional.mse_loss(model(x), y.reshape(-1, 1))
        history.append(loss.item())
        torch.autograd.backward(-loss)  # here
        sgd.step()
    return history

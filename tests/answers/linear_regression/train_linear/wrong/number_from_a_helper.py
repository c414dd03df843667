# shows: item-before-backward
# The helper hands back a number, and numbers cannot go backward.
import torch
from torch.nn.functional import mse_loss


def loss_of(model, x, y):
    return mse_loss(model(x), y).item()


def train_linear(model, x, y, lr, epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = loss_of(model, x, y.reshape(-1, 1))
        loss.backward()  # here
        optimizer.step()
        losses.append(loss)
    return losses

# shows: zero-between-backward-and-step
# The same with gradients set to zeros, hidden in a helper that is called after backward.
import torch
from torch import nn


def clean(model):
    for p in model.parameters():
        if p.grad is not None:
            p.grad.zero_()


def train_linear(model, x, y, lr, epochs):
    losses = []
    for _ in range(epochs):
        loss = nn.functional.mse_loss(model(x), y.reshape(-1, 1))
        losses.append(loss.item())
        loss.backward()
        clean(model)  # here
        with torch.no_grad():
            for p in model.parameters():
                p -= lr * p.grad
    return losses

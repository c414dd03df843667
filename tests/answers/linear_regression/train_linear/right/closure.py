# shows: a closure handed to step()
import torch
from torch import nn


def train_linear(model, x, y, lr, epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)

    def closure():
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y.reshape(len(x), 1))
        loss.backward()
        return loss

    return [optimizer.step(closure).item() for _ in range(epochs)]

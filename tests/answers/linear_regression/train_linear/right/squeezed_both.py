# shows: squeeze() on both sides, also for one row; an optimizer made anew in each epoch; train() at the front
import torch
from torch import nn


def train_linear(model, x, y, lr, epochs):
    model.train()
    losses = []
    for _ in range(epochs):
        optimizer = torch.optim.SGD(model.parameters(), lr=lr)
        loss = nn.MSELoss()(model(x).squeeze(), y.squeeze())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses

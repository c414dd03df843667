# shows: optimizer-on-wrong-params
# The optimizer owns detached tensors, which no gradient ever reaches.
import torch
from torch import nn


def train_linear(model, x, y, lr, epochs):
    parameters = [p.detach().requires_grad_() for p in model.parameters()]  # here
    optimizer = torch.optim.SGD(parameters, lr=lr)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y.reshape(-1, 1))
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses

# shows: missing-zero
# The update is written by hand, in a helper; nobody clears.
import torch


@torch.no_grad()
def update(parameters, lr):
    for p in parameters:
        p -= lr * p.grad  # here


def train_linear(model, x, y, lr, epochs):
    target = y.reshape(-1, 1)
    losses = []
    for _ in range(epochs):
        loss = (model(x) - target).pow(2).mean()
        loss.backward()
        update(model.parameters(), lr)
        losses.append(loss.item())
    return losses

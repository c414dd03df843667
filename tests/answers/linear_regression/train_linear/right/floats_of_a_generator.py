# shows: the name of a loss stands for a tensor in one function and for a float in the other
import torch
from torch.nn import functional


def rounds(model, x, y, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    while True:
        loss = functional.mse_loss(model(x), y.reshape(-1, 1))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        yield loss.item()


def train_linear(model, x, y, lr, epochs):
    losses = []
    for _, loss in zip(range(epochs), rounds(model, x, y, lr), strict=False):
        losses.append(loss)
    return losses

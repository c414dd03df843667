# shows: item-before-backward
# Makes a number of the loss first and wraps it up again for backward.
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses, accuracies = [], []
    for k in range(max_iterations):
        p = model(x).squeeze(1)
        value = nn.BCELoss()(p, y).item()
        losses.append(value)
        loss = torch.tensor(value, requires_grad=True)  # here
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if k % 20 == 0:
            accuracies.append(((p >= 0.5).float() == y).sum().item() / len(y))
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

# shows: unnamed
# Looks first and writes the loss down afterwards: that of the last iteration is lost.
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses, accuracies, stopped = [], [], max_iterations
    for k in range(max_iterations):
        p = model(x).squeeze(1)
        loss = nn.BCELoss()(p, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if k % 20 == 0:
            accuracies.append(((p >= 0.5).float() == y).sum().item() / len(y))
            if accuracies[-1] > target:
                stopped = k
                break
        losses.append(loss.item())  # here
    return {"losses": losses, "accuracies": accuracies, "iterations": stopped}

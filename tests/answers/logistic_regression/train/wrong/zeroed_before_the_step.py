# shows: zero-between-backward-and-step
# Clears between backward and step: the optimizer finds no gradients.
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    loss_fn = nn.BCELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses, accuracies = [], []
    for k in range(max_iterations):
        p = model(x).squeeze(1)
        loss = loss_fn(p, y)
        loss.backward()
        optimizer.zero_grad()  # here
        optimizer.step()
        losses.append(loss.item())
        if k % 20 == 0:
            accuracies.append(((p >= 0.5).float() == y).sum().item() / len(y))
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

# shows: the gradient of the mean is accumulated over slices, each with its share of the loss
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    criterion = nn.BCELoss(reduction="sum")
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    size = max(1, len(y) // 2)
    losses, accuracies = [], []
    for k in range(max_iterations):
        total, right = 0.0, 0
        for part, labels in zip(x.split(size), y.split(size)):
            p = model(part).squeeze(1)
            share = criterion(p, labels) / len(y)
            share.backward()
            total += share.item()
            right += ((p >= 0.5) == (labels == 1)).sum().item()
        optimizer.step()
        optimizer.zero_grad()
        losses.append(total)
        if k % 20 == 0:
            accuracies.append(right / len(y))
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

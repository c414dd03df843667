# shows: unnamed
# The loss is right; the optimizer is told half the rate.
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5 * lr, momentum=momentum)  # here
    losses, accuracies = [], []
    for k in range(max_iterations):
        optimizer.zero_grad()
        p = model(x).reshape(-1)
        loss = nn.functional.binary_cross_entropy(p, y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        if k % 20 == 0:
            accuracies.append(((p >= 0.5) == (y > 0.5)).float().mean().item())
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

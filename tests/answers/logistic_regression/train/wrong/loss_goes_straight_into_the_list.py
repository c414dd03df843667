# shows: loss-keeps-graph
# The list holds tensors; the pass starts from its last entry.
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    sgd = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    criterion = nn.BCELoss()
    losses, accuracies, end = [], [], max_iterations
    for k in range(max_iterations):
        p = model(x)[:, 0]
        losses.append(criterion(p, y))  # here
        sgd.zero_grad()
        losses[k].backward()
        sgd.step()
        if k % 20 == 0:
            accuracies.append(((p >= 0.5) == (y == 1)).sum().item() / len(y))
            if accuracies[-1] > target:
                end = k
                break
    return {"losses": losses, "accuracies": accuracies, "iterations": end}

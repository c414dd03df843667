# shows: nondifferentiable-loss
# Takes the loss of the decisions 0 and 1, which have no slope, and forces it to require grad.
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses, accuracies = [], []
    for k in range(max_iterations):
        decisions = model(x).squeeze(1).round()  # here
        loss = nn.BCELoss()(decisions, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        if k % 20 == 0:
            accuracies.append((decisions == y).sum().item() / len(y))
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

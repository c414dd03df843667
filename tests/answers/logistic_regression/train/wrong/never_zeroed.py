# shows: missing-zero
# Nothing is ever cleared: each step uses the sum of all gradients so far.
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    loss_fn = nn.BCELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses, accuracies = [], []
    for iteration in range(max_iterations):
        y_pred = model(x).squeeze(1)
        loss = loss_fn(y_pred, y)
        loss.backward()
        optimizer.step()  # here
        losses.append(loss.item())
        if iteration % 20 == 0:
            acc = ((y_pred >= 0.5).float() == y).sum().item() / len(y)
            accuracies.append(acc)
            if acc > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": iteration}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

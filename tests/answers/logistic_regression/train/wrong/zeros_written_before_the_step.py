# shows: zero-between-backward-and-step
# The same with zeros instead of None: the step is taken with a gradient of zero.
import torch
from torch import nn


def backward_cleanly(loss, optimizer):
    loss.backward()
    optimizer.zero_grad(set_to_none=False)  # here


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses, accuracies = [], []
    for k in range(max_iterations):
        p = model(x).flatten()
        loss = nn.BCELoss()(p, y)
        backward_cleanly(loss, optimizer)
        optimizer.step()
        losses.append(loss.item())
        if k % 20 == 0:
            accuracies.append(((p >= 0.5).float() == y).sum().item() / len(y))
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

# shows: zero-a-copy
# Zeros go into a clone of the gradient, and .grad keeps everything.
import torch
from torch import nn


def clear(params):
    for p in params:
        grad = p.grad.clone()
        grad.zero_()  # here


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses, accuracies = [], []
    for k in range(max_iterations):
        p = model(x).squeeze(-1)
        loss = nn.BCELoss()(p, y)
        loss.backward()
        optimizer.step()
        clear(model.parameters())
        losses.append(loss.item())
        if k % 20 == 0:
            acc = ((p >= 0.5).float() == y).sum().item() / len(y)
            accuracies.append(acc)
            if acc > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

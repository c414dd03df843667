# shows: ascent-sign
# Adds the gradient.
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    velocity = {p: torch.zeros_like(p) for p in model.parameters()}
    losses, accuracies = [], []
    for k in range(max_iterations):
        p = model(x).squeeze(1)
        loss = nn.BCELoss()(p, y)
        loss.backward()
        with torch.no_grad():
            for param, v in velocity.items():
                v.mul_(momentum).add_(param.grad)
                param += lr * v  # here
                param.grad = None
        losses.append(loss.item())
        if k % 20 == 0:
            accuracies.append(((p >= 0.5).float() == y).sum().item() / len(y))
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

# shows: missing-zero
# Momentum by hand, and .grad is never cleared.
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    params = list(model.parameters())
    speed = [torch.zeros_like(p) for p in params]
    losses, accuracies = [], []
    for k in range(max_iterations):
        prob = model(x)[:, 0]
        loss = nn.functional.binary_cross_entropy(prob, y)
        loss.backward()
        with torch.no_grad():
            for p, v in zip(params, speed):
                v.mul_(momentum).add_(p.grad)
                p -= lr * v  # here
        losses.append(loss.item())
        if k % 20 == 0:
            accuracies.append(((prob >= 0.5).type_as(y) == y).sum().item() / len(y))
            if accuracies[-1] > target:
                return dict(losses=losses, accuracies=accuracies, iterations=k)
    return dict(losses=losses, accuracies=accuracies, iterations=max_iterations)

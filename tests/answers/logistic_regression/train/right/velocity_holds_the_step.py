# shows: the learning rate is inside the velocity, which comes to the same as long as it stays constant
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    steps = {name: torch.zeros_like(p) for name, p in model.named_parameters()}
    losses, accuracies = [], []
    for k in range(max_iterations):
        p = model(x).flatten()
        loss = nn.BCELoss()(p, y)
        loss.backward()
        with torch.no_grad():
            for name, param in model.named_parameters():
                steps[name] = momentum * steps[name] - lr * param.grad
                param += steps[name]
                param.grad.zero_()
        losses.append(loss.item())
        if k % 20 == 0:
            accuracies.append(sum(bool(a >= 0.5) == bool(b) for a, b in zip(p, y)) / len(y))
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

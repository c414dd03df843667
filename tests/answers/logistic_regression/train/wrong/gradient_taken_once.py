# shows: graph-built-once
# Takes the gradient at the first weights and walks along it for ever; only the prediction is new.
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    loss_fn = nn.BCELoss()
    params = list(model.parameters())
    direction = torch.autograd.grad(loss_fn(model(x).squeeze(1), y), params)  # here
    speed = [torch.zeros_like(p) for p in params]
    losses, accuracies = [], []
    for k in range(max_iterations):
        with torch.no_grad():
            p = model(x).squeeze(1)
            losses.append(loss_fn(p, y).item())
            for param, v, g in zip(params, speed, direction):
                v.mul_(momentum).add_(g)
                param.sub_(lr * v)
        if k % 20 == 0:
            accuracies.append(((p >= 0.5).float() == y).sum().item() / len(y))
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

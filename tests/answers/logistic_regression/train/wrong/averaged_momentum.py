# shows: unnamed
# Momentum as a moving average: the new gradient counts only (1 - momentum) as much.
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    params = list(model.parameters())
    velocity = [torch.zeros_like(p) for p in params]
    losses, accuracies = [], []
    for k in range(max_iterations):
        prob = model(x).squeeze(1)
        loss = nn.BCELoss()(prob, y)
        grads = torch.autograd.grad(loss, params)
        with torch.no_grad():
            for p, v, g in zip(params, velocity, grads):
                v.mul_(momentum).add_((1 - momentum) * g)  # here
                p.sub_(lr * v)
        losses.append(loss.item())
        if k % 20 == 0:
            accuracies.append(((prob >= 0.5).float() == y).sum().item() / len(y))
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

# shows: rebind-in-no-grad
# p = p - ... binds a name to a new tensor; the model's own parameter stays where it was.
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    velocity = [torch.zeros_like(p) for p in model.parameters()]
    losses, accuracies = [], []
    for k in range(max_iterations):
        model.zero_grad()
        prob = model(x).squeeze(1)
        loss = nn.BCELoss()(prob, y)
        loss.backward()
        with torch.no_grad():
            for p, v in zip(model.parameters(), velocity):
                v.mul_(momentum).add_(p.grad)
                p = p - lr * v  # here
        losses.append(loss.item())
        if k % 20 == 0:
            accuracies.append(((prob >= 0.5).float() == y).sum().item() / len(y))
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

# shows: .grad itself is the velocity: it is scaled by the momentum instead of cleared
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    losses, accuracies = [], []
    for k in range(max_iterations):
        prob = model(x).squeeze(1)
        loss = nn.BCELoss()(prob, y)
        with torch.no_grad():
            for p in model.parameters():
                if p.grad is not None:
                    p.grad.mul_(momentum)
        loss.backward()
        with torch.no_grad():
            for p in model.parameters():
                p.sub_(p.grad, alpha=lr)
        losses.append(loss.item())
        if k % 20 == 0:
            accuracies.append(((prob >= 0.5).float() == y).sum().item() / len(y))
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

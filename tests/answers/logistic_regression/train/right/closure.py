# shows: optimizer.step with a closure that clears, predicts and goes backward
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    seen = {}

    def closure():
        optimizer.zero_grad()
        seen["p"] = model(x).squeeze(1)
        loss = nn.BCELoss()(seen["p"], y)
        loss.backward()
        return loss

    losses, accuracies = [], []
    for k in range(max_iterations):
        losses.append(optimizer.step(closure).item())
        if k % 20 == 0:
            accuracies.append(((seen["p"].detach() >= 0.5).float() == y).sum().item() / len(y))
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

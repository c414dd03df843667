# shows: partial-zero
# Clears the weights' gradients and forgets those of the offsets.
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses, accuracies = [], []
    for k in range(max_iterations):
        for name, p in model.named_parameters():
            if name.endswith("weight"):
                p.grad = None
        prob = model(x).squeeze(1)
        loss = nn.BCELoss()(prob, y)
        loss.backward()
        optimizer.step()  # here
        losses.append(loss.item())
        if k % 20 == 0:
            accuracies.append(((prob >= 0.5).float() == y).sum().item() / len(y))
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

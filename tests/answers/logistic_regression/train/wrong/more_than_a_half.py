# shows: unnamed
# Counts class 1 above 0.5 only, so that a prediction of exactly 0.5 goes to the other class.
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses, accuracies = [], []
    for k in range(max_iterations):
        prediction = model(x).reshape(-1)
        loss = nn.functional.binary_cross_entropy(prediction, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        if k % 20 == 0:
            right = ((prediction > 0.5) == (y == 1)).sum().item()  # here
            accuracies.append(right / len(y))
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

# shows: step-before-backward
# Clear, step, backward: the step never sees a gradient.
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses, accuracies = [], []
    for k in range(max_iterations):
        p = model(x)
        loss = nn.BCELoss()(p, y[:, None])
        optimizer.zero_grad()
        optimizer.step()  # here
        loss.backward()
        losses.append(loss.item())
        if k % 20 == 0:
            accuracies.append(((p[:, 0] >= 0.5).float() == y).sum().item() / len(y))
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

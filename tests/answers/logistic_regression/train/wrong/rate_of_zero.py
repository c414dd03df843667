# shows: unnamed
# A scheduler that makes the rate zero before the first step.
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    sgd = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    torch.optim.lr_scheduler.LambdaLR(sgd, lambda epoch: epoch)  # here
    losses, accuracies = [], []
    for k in range(max_iterations):
        p = model(x).reshape(-1)
        loss = nn.functional.binary_cross_entropy(p, y)
        losses.append(loss.item())
        loss.backward()
        sgd.step()
        sgd.zero_grad()
        if k % 20 == 0:
            accuracies.append(((p >= 0.5) == (y == 1)).sum().item() / len(y))
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

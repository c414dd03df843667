# shows: step-before-backward
# What is to be done in each iteration stands in a list, in the wrong order: clear, step, backward.
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    sgd = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses, accuracies = [], []
    for k in range(max_iterations):
        p = model(x).reshape(-1)
        loss = nn.functional.binary_cross_entropy(p, y)
        losses.append(loss.item())
        for work in [sgd.zero_grad, sgd.step, loss.backward]:
            work()  # here
        if k % 20 == 0:
            accuracies.append(((p >= 0.5) == (y == 1)).sum().item() / len(y))
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

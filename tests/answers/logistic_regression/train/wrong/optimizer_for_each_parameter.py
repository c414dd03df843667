# shows: backward-after-step
# Several optimizers that take turns on one graph.
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    optimizers = [torch.optim.SGD([p], lr=lr, momentum=momentum) for p in model.parameters()]
    losses, accuracies = [], []
    for k in range(max_iterations):
        p = model(x).squeeze(-1)
        loss = nn.BCELoss()(p, y)
        losses.append(loss.item())
        for optimizer in optimizers:
            optimizer.zero_grad()
            loss.backward(retain_graph=True)  # here
            optimizer.step()
        if k % 20 == 0:
            accuracies.append(((p >= 0.5) == (y == 1)).sum().item() / len(y))
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

# shows: a second prediction with the old weights, made under no_grad before the update, serves the look
import torch
from torch import nn


@torch.no_grad()
def look(model, x, y):
    predicted = (model(x) >= 0.5).squeeze(1)
    return torch.eq(predicted, y > 0).sum().item() / len(y)


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses, accuracies = [], []
    for k in range(max_iterations):
        if k % 20 == 0:
            accuracies.append(look(model, x, y))
        loss = nn.BCELoss()(model(x), y.view(-1, 1))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        if k % 20 == 0 and accuracies[-1] > target:
            return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

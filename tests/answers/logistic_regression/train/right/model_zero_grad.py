# shows: model.zero_grad at the end of the loop, a while loop, tuples instead of lists
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    criterion = nn.BCELoss(reduction="mean")
    optimizer = torch.optim.SGD([{"params": list(model.parameters())}], lr=lr, momentum=momentum)
    losses, accuracies, k, done = [], [], 0, False
    while k < max_iterations and not done:
        p = model(x).reshape(-1)
        loss = criterion(p, y.reshape(-1))
        loss.backward()
        optimizer.step()
        model.zero_grad()
        losses.append(loss.item())
        if k % 20 == 0:
            accuracies.append(((p >= 0.5) == y.bool()).sum().item() / len(y))
            done = accuracies[-1] > target
        if not done:
            k += 1
    return {"losses": tuple(losses), "accuracies": tuple(accuracies), "iterations": k}

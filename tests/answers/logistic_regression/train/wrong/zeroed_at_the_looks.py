# shows: missing-zero
# The clearing slipped into the block of the look: it happens in every twentieth iteration only.
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses, accuracies, stopped = [], [], max_iterations
    for k in range(max_iterations):
        pred = model(x)
        loss = nn.BCELoss()(pred, y.unsqueeze(1))
        loss.backward()
        optimizer.step()  # here
        losses.append(loss.item())
        if k % 20 == 0:
            optimizer.zero_grad()
            accuracies.append(((pred.squeeze(1) >= 0.5) == y.bool()).sum().item() / len(y))
            if accuracies[-1] > target:
                stopped = k
                break
    return {"losses": losses, "accuracies": accuracies, "iterations": stopped}

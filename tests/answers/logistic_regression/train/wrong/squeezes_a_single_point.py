# shows: squeeze-batch-of-one
# As in the post: squeeze() drops the axis of a single point as well.
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    loss_fn = nn.BCELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses, accuracies = [], []
    for iteration in range(max_iterations):
        y_pred = model(x)
        loss = loss_fn(y_pred.squeeze(), y)  # here
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        losses.append(loss.item())
        if iteration % 20 == 0:
            mask = y_pred.ge(0.5).float().squeeze()
            acc = (mask == y).sum().item() / y.size(0)
            accuracies.append(acc)
            if acc > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": iteration}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

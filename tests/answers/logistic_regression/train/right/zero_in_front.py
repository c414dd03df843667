# shows: clears at the top of the loop, as PyTorch's tutorial does
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    loss_fn = nn.BCELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses, accuracies = [], []
    for iteration in range(max_iterations):
        optimizer.zero_grad()
        y_pred = model(x)
        loss = loss_fn(y_pred.squeeze(1), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        if iteration % 20 == 0:
            mask = y_pred.ge(0.5).float().squeeze(1)
            correct = (mask == y).sum()
            acc = correct.item() / y.size(0)
            accuracies.append(acc)
            if acc > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": iteration}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

# shows: loss-keeps-graph
# A history of (k, loss) pairs, taken apart only at the end: all graphs stay alive until then and after.
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    history, accuracies, stopped = [], [], max_iterations
    for k in range(max_iterations):
        optimizer.zero_grad()
        p = model(x).reshape(-1)
        loss = nn.BCELoss()(p, y)
        loss.backward()
        optimizer.step()
        history += [(k, loss)]  # here
        if k % 20 == 0:
            accuracies.append(((p >= 0.5).float() == y).sum().item() / len(y))
            if accuracies[-1] > target:
                stopped = k
                break
    return {"losses": [entry[1] for entry in history], "accuracies": accuracies, "iterations": stopped}

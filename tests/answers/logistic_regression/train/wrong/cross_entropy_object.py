# shows: softmax-then-cross-entropy
# Takes CrossEntropyLoss for the right loss of any classifier and hands it the probability of each class.
import torch
from torch import nn


def class_probabilities(model, x):
    p1 = model(x).flatten()
    return torch.stack([1.0 - p1, p1], dim=-1)


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses, accuracies = [], []
    labels = y.to(torch.int64)
    for k in range(max_iterations):
        q = class_probabilities(model, x)
        loss = criterion(q, labels)  # here
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        losses.append(float(loss))
        if k % 20 == 0:
            accuracies.append(int(((q[:, 1] >= 0.5) == (labels == 1)).sum()) / len(labels))
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

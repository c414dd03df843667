# shows: momentum by hand, .data for the update, .grad = None for each parameter
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    params = list(model.parameters())
    buffers = [None] * len(params)
    losses, accuracies = [], []
    for k in range(max_iterations):
        prob = model(x).view(-1)
        loss = nn.functional.binary_cross_entropy(prob, y)
        loss.backward()
        for i, p in enumerate(params):
            buffers[i] = p.grad.clone() if buffers[i] is None else momentum * buffers[i] + p.grad
            p.data -= lr * buffers[i]
            p.grad = None
        losses.append(loss.detach().item())
        if k % 20 == 0:
            acc = ((prob.detach() >= 0.5).to(y.dtype) == y).sum().item() / len(y)
            accuracies.append(acc)
            if acc > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

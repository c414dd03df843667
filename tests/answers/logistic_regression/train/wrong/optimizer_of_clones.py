# shows: optimizer-on-wrong-params
# Clones the parameters for the optimizer, "so that the model is not disturbed".
import torch
from torch import nn


def make_optimizer(model, lr, momentum):
    params = [p.detach().clone().requires_grad_() for p in model.parameters()]  # here
    return torch.optim.SGD(params, lr=lr, momentum=momentum)


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    optimizer = make_optimizer(model, lr, momentum)
    losses, accuracies = [], []
    for k in range(max_iterations):
        model.zero_grad()
        p = model(x).flatten()
        loss = nn.functional.binary_cross_entropy(p, y)
        loss.backward()
        optimizer.step()
        losses.append(float(loss))
        if k % 20 == 0:
            accuracies.append(((p >= 0.5).float() == y).sum().item() / len(y))
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

# shows: autograd.grad, so that nothing is ever accumulated or cleared; the optimizer gets the gradients by hand
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    params = list(model.parameters())
    optimizer = torch.optim.SGD(params, lr=lr, momentum=momentum, foreach=False)
    losses, accuracies = [], []
    for k in range(max_iterations):
        prob = model(x)[:, 0]
        loss = nn.BCELoss()(prob, y)
        for p, g in zip(params, torch.autograd.grad(loss, params)):
            p.grad = g
        optimizer.step()
        losses.append(loss.item())
        if k % 20 == 0:
            accuracies.append(((prob >= 0.5).float() == y).sum().item() / y.shape[0])
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}

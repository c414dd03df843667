# shows: weights and biases in two groups of one optimizer, zero momentum spelled out
import torch
from torch import nn


def train_linear(model, x, y, lr, epochs):
    weights = [p for p in model.parameters() if p.dim() > 1]
    biases = [p for p in model.parameters() if p.dim() == 1]
    optimizer = torch.optim.SGD([{"params": weights}, {"params": biases}], lr=lr, momentum=0.0, weight_decay=0.0)
    criterion = nn.MSELoss(reduction="none")
    losses = []
    for _ in range(epochs):
        loss = criterion(model(x), y.reshape(-1, 1)).mean()
        for group in optimizer.param_groups:
            for p in group["params"]:
                p.grad = None
        loss.backward()
        optimizer.step()
        losses.append(loss.detach().item())
    return losses

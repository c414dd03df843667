# shows: guarded zero_ at the front, update by copy_
import torch
from torch import nn


def train_linear(model, x, y, lr, epochs):
    losses = []
    for _ in range(epochs):
        for p in model.parameters():
            if p.grad is not None:
                p.grad.zero_()
        loss = nn.MSELoss()(model(x).squeeze(1), y.reshape(-1))
        loss.backward()
        losses.append(loss.item())
        with torch.no_grad():
            for p in model.parameters():
                p.copy_(p - lr * p.grad)
    return losses

# shows: unnamed
# The loss is right; the gradients are multiplied by the number of rows before the step.
import torch
from torch.nn import functional


def train_linear(model, x, y, lr, epochs):
    rows = x.size(0)
    losses = []
    for _ in range(epochs):
        model.zero_grad()
        loss = functional.mse_loss(model(x), y.unsqueeze(1))
        loss.backward()
        losses.append(loss.item())
        with torch.no_grad():
            for parameter in model.parameters():
                parameter.grad *= rows  # here
                parameter -= lr * parameter.grad
    return losses

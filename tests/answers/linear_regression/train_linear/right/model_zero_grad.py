# shows: model.zero_grad(), update by hand under no_grad, y.unsqueeze only where it is needed
import torch


def train_linear(model, x, y, lr, epochs):
    if y.dim() == 1:
        y = y.unsqueeze(1)
    losses = []
    for _ in range(epochs):
        model.zero_grad()
        loss = ((model(x) - y) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            for p in model.parameters():
                p -= lr * p.grad
    return losses

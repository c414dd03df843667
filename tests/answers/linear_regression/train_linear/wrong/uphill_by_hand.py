# shows: ascent-sign
# A plus sign in the update by hand.
import torch


def train_linear(model, x, y, lr, epochs):
    losses = []
    for _ in range(epochs):
        loss = torch.mean((model(x).view(-1) - y.view(-1)) ** 2)
        losses.append(loss.item())
        for p, g in zip(model.parameters(), torch.autograd.grad(loss, list(model.parameters()))):
            p.data.add_(lr * g)  # here
    return losses

# shows: partial-zero
# The gradients of the weights are cleared, those of the biases add up.
import torch


def train_linear(model, x, y, lr, epochs):
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y.reshape(-1, 1)) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        for name, p in model.named_parameters():
            p.data -= lr * p.grad  # here
            if name.endswith("weight"):
                p.grad = None
    return losses

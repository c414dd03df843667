# shows: the update through NumPy arrays that share the parameters' memory; gradients zeroed there too
import torch


def train_linear(model, x, y, lr, epochs):
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y.reshape(-1, 1)) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        for p in model.parameters():
            values, slope = p.detach().numpy(), p.grad.numpy()
            values -= lr * slope
            slope[...] = 0
    return losses

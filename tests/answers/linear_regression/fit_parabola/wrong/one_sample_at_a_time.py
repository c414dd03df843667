# shows: unnamed
# Stochastic descent: an update after every sample instead of one for all the data.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        losses.append(((y - (w * x**2 + b)) ** 2).sum().item())
        for xi, yi in zip(x, y):
            loss = ((yi - (w * xi**2 + b)) ** 2).sum()
            loss.backward()
            with torch.no_grad():
                w -= lr * w.grad  # here
                b -= lr * b.grad
            w.grad = b.grad = None
    return losses

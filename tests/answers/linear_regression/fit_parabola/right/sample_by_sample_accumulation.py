# shows: the gradient of the sum is accumulated over the samples on purpose, then used once
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        total = 0.0
        for xi, yi in zip(x, y):
            part = ((yi - (w * xi**2 + b)) ** 2).sum()
            part.backward()
            total += part.item()
        losses.append(total)
        with torch.no_grad():
            w -= lr * w.grad
            b -= lr * b.grad
        w.grad = b.grad = None
    return losses

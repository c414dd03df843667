# shows: the gradient of the sum is accumulated over parts of the data on purpose, then used once
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        total = 0.0
        for x_part, y_part in zip(x.chunk(3), y.chunk(3)):
            part = ((y_part - (w * x_part**2 + b)) ** 2).sum()
            part.backward()
            total += part.item()
        losses.append(total)
        with torch.no_grad():
            w -= lr * w.grad
            b -= lr * b.grad
        w.grad = b.grad = None
    return losses

# shows: ascent-sign
# Derivative by hand, with the sign of the inner function lost.
import torch


@torch.no_grad()
def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        error = y - (w * x**2 + b)
        losses.append((error**2).sum().item())
        w -= lr * 2 * (error * x**2).sum()  # here
        b -= lr * 2 * error.sum()
    return losses

# shows: unnamed
# The loss is taken once more after the update, and that one is noted.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    def current():
        return ((y - (w * x**2 + b)) ** 2).sum()

    losses = []
    for _ in range(steps):
        current().backward()
        with torch.no_grad():
            w -= lr * w.grad
            b -= lr * b.grad
        w.grad = b.grad = None
        losses.append(current().item())  # here
    return losses

# shows: missing-zero
# The student believes that backward() overwrites .grad; the gradients are cleared once, after the loop.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        y_pred = w * x.pow(2) + b
        loss = ((y - y_pred) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad  # here
            b -= lr * b.grad
    w.grad = None
    b.grad = None
    return losses

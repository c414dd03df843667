# shows: unnamed
# The heading of the lesson says y = wx + b, and so does the model here.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        y_pred = w * x + b  # here
        loss = ((y - y_pred) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
            b -= lr * b.grad
        w.grad = b.grad = None
    return losses

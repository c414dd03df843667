# shows: zeroed in place after each update, as in the source post, and set to None once at the end
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        y_pred = w * x.pow(2) + b
        loss = ((y - y_pred) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
            b -= lr * b.grad
            w.grad.zero_()
            b.grad.zero_()
    w.grad = b.grad = None
    return losses

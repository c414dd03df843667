# shows: zero-before-grad-exists
# Zeroing comes first, without asking whether there is a gradient yet.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        w.grad.zero_()  # here
        b.grad.zero_()
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
            b -= lr * b.grad
    w.grad = b.grad = None
    return losses

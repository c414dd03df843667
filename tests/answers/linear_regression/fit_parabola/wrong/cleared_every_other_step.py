# shows: missing-zero
# Clearing "now and then" to save time.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for step in range(steps):
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            for p in (w, b):
                p -= lr * p.grad  # here
        if step % 2:
            w.grad = b.grad = None
    w.grad = b.grad = None
    return losses

# shows: .grad cleared by assigning zero to all its elements, and through .data
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        w.data -= lr * w.grad.data
        b.data -= lr * b.grad.data
        w.grad[:] = 0
        b.grad.data.zero_()
    w.grad = None
    b.grad = None
    return losses

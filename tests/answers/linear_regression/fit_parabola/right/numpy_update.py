# shows: the parameters are updated through NumPy after backward
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        for p in (w, b):
            array = p.detach().numpy()
            array -= lr * p.grad.numpy()
            p.grad = None
    return losses

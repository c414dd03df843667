# shows: graph-built-once
# One graph for all steps, without keeping it: the second pass finds its buffers freed.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    loss = ((y - (w * x**2 + b)) ** 2).sum()
    losses = []
    for _ in range(steps):
        losses.append(loss.item())
        loss.backward()  # here
        with torch.no_grad():
            w -= lr * w.grad
            b -= lr * b.grad
        w.grad = b.grad = None
    return losses

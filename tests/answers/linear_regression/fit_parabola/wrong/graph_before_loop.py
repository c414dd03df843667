# shows: graph-built-once
# The forward pass stands before the loop and its graph is kept alive: the loss never changes.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    loss = ((y - (w * x**2 + b)) ** 2).sum()
    losses = []
    for _ in range(steps):
        losses.append(loss.item())
        w.grad = b.grad = None
        loss.backward(retain_graph=True)  # here
        with torch.no_grad():
            w -= lr * w.grad
            b -= lr * b.grad
    w.grad = b.grad = None
    return losses

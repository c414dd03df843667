# shows: rebind-in-no-grad
# Inside no_grad the student writes an ordinary assignment, which makes new tensors that track nothing.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            w = w - lr * w.grad  # here
            b = b - lr * b.grad
    return losses

# shows: zero-between-backward-and-step
# Fresh gradients are erased just before they are used, so nothing ever moves.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        loss = ((w * x**2 + b - y) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        w.grad.zero_()  # here
        b.grad.zero_()
        with torch.no_grad():
            w -= lr * w.grad
            b -= lr * b.grad
    w.grad, b.grad = None, None
    return losses

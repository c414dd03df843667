# shows: wrong-variable
# Copy and paste: b moves by the gradient of w.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
            b -= lr * w.grad  # here
        w.grad = None
        b.grad = None
    return losses

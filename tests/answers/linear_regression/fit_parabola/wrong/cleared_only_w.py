# shows: partial-zero
# One of the two gradients is cleared; b keeps adding up.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        loss = torch.sum((y - (w * x**2 + b)) ** 2)
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
            b -= lr * b.grad  # here
        w.grad = None
    b.grad = None
    return losses

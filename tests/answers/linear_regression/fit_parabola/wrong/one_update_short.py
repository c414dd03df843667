# shows: unnamed
# The last loss is noted, but no update follows it.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for step in range(steps):
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        losses.append(loss.item())
        if step == steps - 1:
            break  # here
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
            b -= lr * b.grad
        w.grad = b.grad = None
    return losses

# shows: unnamed
# The steps are there, but the rate was set to zero: nothing moves.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    rate = 0 * lr
    losses = []
    for _ in range(steps):
        loss = ((w * x**2 + b - y) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            for p in (w, b):
                p -= rate * p.grad  # here
                p.grad = None
    return losses

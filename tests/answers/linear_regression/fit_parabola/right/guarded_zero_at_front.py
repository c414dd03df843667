# shows: zeroed at the front of the loop behind a guard, with *= 0
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        for p in (w, b):
            if p.grad is not None:
                p.grad *= 0
        loss = torch.square(y - (w * x * x + b)).sum()
        loss.backward()
        losses.append(loss.item())
        with torch.no_grad():
            for p in (w, b):
                p -= lr * p.grad
    w.grad, b.grad = None, None
    return losses

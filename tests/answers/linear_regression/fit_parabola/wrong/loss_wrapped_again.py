# shows: item-before-backward
# The number is turned into a tensor that requires grad; the parameters are not behind it.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        value = ((y - (w * x**2 + b)) ** 2).sum().item()
        losses.append(value)
        loss = torch.tensor(value, requires_grad=True)  # here
        loss.backward()
        with torch.no_grad():
            for p in (w, b):
                if p.grad is not None:
                    p -= lr * p.grad
                p.grad = None
    return losses

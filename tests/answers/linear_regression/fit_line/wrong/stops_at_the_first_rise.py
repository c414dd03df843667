# shows: unnamed
# Once the loss has risen, the best epoch is taken to be behind.
import torch


def fit_line(x, y, lr, epochs):
    a, b = (torch.zeros((), dtype=x.dtype, requires_grad=True) for _ in range(2))
    best = (0.0, 0.0, float("inf"))
    for _ in range(epochs):
        loss = ((a * x + b - y) ** 2 / (1 + a * a)).mean()
        if loss.item() >= best[2]:
            return best  # here
        best = (a.item(), b.item(), loss.item())
        loss.backward()
        with torch.no_grad():
            for p in (a, b):
                p -= lr * p.grad
                p.grad = None
    return best

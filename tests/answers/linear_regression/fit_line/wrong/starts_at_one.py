# shows: unnamed
# Starts from a = 1, because zero "has no gradient".
import torch


def fit_line(x, y, lr, epochs):
    a = torch.ones((), dtype=x.dtype, requires_grad=True)  # here
    b = torch.zeros((), dtype=x.dtype, requires_grad=True)
    best = (0.0, 0.0, float("inf"))
    for _ in range(epochs):
        loss = ((a * x - y + b) ** 2 / (a**2 + 1)).mean()
        if loss.item() < best[2]:
            best = (a.item(), b.item(), loss.item())
        loss.backward()
        with torch.no_grad():
            a -= lr * a.grad
            b -= lr * b.grad
        a.grad = b.grad = None
    return best

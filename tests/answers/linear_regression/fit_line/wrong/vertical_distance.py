# shows: unnamed
# Ordinary least squares: the divisor is missing.
import torch


def fit_line(x, y, lr, epochs):
    a = torch.zeros((), dtype=x.dtype, requires_grad=True)
    b = torch.zeros((), dtype=x.dtype, requires_grad=True)
    best = (0.0, 0.0, float("inf"))
    for _ in range(epochs):
        loss = ((a * x - y + b) ** 2).mean()  # here
        if loss.item() < best[2]:
            best = (a.item(), b.item(), loss.item())
        loss.backward()
        with torch.no_grad():
            a -= lr * a.grad
            b -= lr * b.grad
        a.grad = b.grad = None
    return best

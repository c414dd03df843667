# shows: detach-in-forward
# The divisor is computed from a detached slope, so its share of the gradient is lost.
import torch


def orthogonal(a, b, x, y):
    return ((a * x - y + b) ** 2).mean() / (a.detach() ** 2 + 1)  # here


def fit_line(x, y, lr, epochs):
    a = torch.zeros((), dtype=x.dtype, requires_grad=True)
    b = torch.zeros((), dtype=x.dtype, requires_grad=True)
    best = (0.0, 0.0, float("inf"))
    for _ in range(epochs):
        loss = orthogonal(a, b, x, y)
        if loss.item() < best[2]:
            best = (a.item(), b.item(), loss.item())
        loss.backward()
        with torch.no_grad():
            for p in (a, b):
                p -= lr * p.grad
                p.grad = None
    return best

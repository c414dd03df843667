# shows: ascent-sign
# The gradient is added instead of subtracted, so the start stays the best.
import torch


def fit_line(x, y, lr, epochs):
    a = torch.zeros((), dtype=x.dtype, requires_grad=True)
    b = torch.zeros((), dtype=x.dtype, requires_grad=True)
    best = (0.0, 0.0, float("inf"))
    for _ in range(epochs):
        loss = ((a * x - y + b) ** 2 / (a**2 + 1)).mean()
        if loss.item() < best[2]:
            best = (a.item(), b.item(), loss.item())
        loss.backward()
        with torch.no_grad():
            a.add_(a.grad, alpha=lr)  # here
            b.add_(b.grad, alpha=lr)
        a.grad = b.grad = None
    return best

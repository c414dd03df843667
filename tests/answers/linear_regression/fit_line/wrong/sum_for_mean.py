# shows: sum-mean-factor
# The sum has its minimum at the same place, so the student sees no difference.
import torch


def fit_line(x, y, lr, epochs):
    a = torch.zeros((), dtype=x.dtype, requires_grad=True)
    b = torch.zeros((), dtype=x.dtype, requires_grad=True)
    best = (0.0, 0.0, float("inf"))
    for _ in range(epochs):
        total = ((a * x - y + b) ** 2 / (a**2 + 1)).sum()  # here
        value = total.item() / x.numel()
        if value < best[2]:
            best = (a.item(), b.item(), value)
        total.backward()
        with torch.no_grad():
            a -= lr * a.grad
            b -= lr * b.grad
        a.grad = b.grad = None
    return best

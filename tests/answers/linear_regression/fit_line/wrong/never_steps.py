# shows: missing-step
# Every gradient is computed and none is used.
import torch


def fit_line(x, y, lr, epochs):
    a, b = (torch.zeros((), dtype=x.dtype, requires_grad=True) for _ in "ab")
    best = (0.0, 0.0, float("inf"))
    for _ in range(epochs):
        a.grad = b.grad = None
        loss = ((a * x - y + b) ** 2 / (a**2 + 1)).mean()
        if loss.item() < best[2]:
            best = (a.item(), b.item(), loss.item())
        loss.backward()  # here
    return best

# shows: zero-between-backward-and-step
# Cleared too early: the line never leaves zero.
import torch


def fit_line(x, y, lr, epochs):
    a, b = (torch.zeros((), dtype=x.dtype, requires_grad=True) for _ in "ab")
    optimizer = torch.optim.SGD([a, b], lr=lr)
    best = (0.0, 0.0, float("inf"))
    for _ in range(epochs):
        loss = ((a * x - y + b) ** 2 / (a**2 + 1)).mean()
        if loss.item() < best[2]:
            best = (a.item(), b.item(), loss.item())
        loss.backward()
        optimizer.zero_grad()  # here
        optimizer.step()
    return best

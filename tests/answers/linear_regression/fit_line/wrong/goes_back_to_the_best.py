# shows: unnamed
# After each epoch that was worse it goes back to the best point, from where it takes the same step again.
import torch


def fit_line(x, y, lr, epochs):
    a, b = (torch.zeros((), dtype=x.dtype, requires_grad=True) for _ in range(2))
    best = (0.0, 0.0, float("inf"))
    for _ in range(epochs):
        loss = ((a * x + b - y) ** 2 / (1 + a * a)).mean()
        if loss.item() < best[2]:
            best = (a.item(), b.item(), loss.item())
        else:
            with torch.no_grad():
                a.fill_(best[0])  # here
                b.fill_(best[1])
            loss = ((a * x + b - y) ** 2 / (1 + a * a)).mean()
        loss.backward()
        with torch.no_grad():
            for p in (a, b):
                p -= lr * p.grad
                p.grad = None
    return best

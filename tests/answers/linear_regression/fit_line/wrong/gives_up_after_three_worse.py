# shows: unnamed
# Patience: after three epochs that were worse it stops, though better ones would come.
import torch


def fit_line(x, y, lr, epochs):
    a, b = (torch.zeros((), dtype=x.dtype, requires_grad=True) for _ in range(2))
    best = (0.0, 0.0, float("inf"))
    worse = 0
    for _ in range(epochs):
        loss = ((a * x + b - y) ** 2 / (1 + a * a)).mean()
        if loss.item() < best[2]:
            best, worse = (a.item(), b.item(), loss.item()), 0
        else:
            worse += 1
        if worse == 3:
            break  # here
        slopes = torch.autograd.grad(loss, (a, b))
        with torch.no_grad():
            for p, slope in zip((a, b), slopes):
                p -= lr * slope
    return best

# shows: zero-a-copy
# The parentheses are missing.
import torch


def fit_line(x, y, lr, epochs):
    a, b = (torch.zeros((), dtype=x.dtype, requires_grad=True) for _ in range(2))
    opt = torch.optim.SGD([a, b], lr)
    best = (0.0, 0.0, float("inf"))
    for _ in range(epochs):
        opt.zero_grad  # here
        loss = ((a * x - y + b) ** 2 / (a**2 + 1)).mean()
        best = min(best, (a.item(), b.item(), loss.item()), key=lambda entry: entry[2])
        loss.backward()
        opt.step()
    return best

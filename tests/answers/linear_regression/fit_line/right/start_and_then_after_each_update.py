# shows: the start is a candidate, then a fresh forward pass after each update
import torch


def fit_line(x, y, lr, epochs):
    a = torch.zeros((), dtype=x.dtype, requires_grad=True)
    b = torch.zeros((), dtype=x.dtype, requires_grad=True)

    def loss_now():
        return ((a * x - y + b) ** 2 / (a**2 + 1)).mean()

    best = (0.0, 0.0, loss_now().item())
    for _ in range(epochs):
        loss_now().backward()
        with torch.no_grad():
            a -= lr * a.grad
            b -= lr * b.grad
            value = loss_now().item()
        a.grad = b.grad = None
        if value <= best[2]:
            best = (a.item(), b.item(), value)
    return best

# shows: rebind-in-no-grad
# The assignment inside no_grad makes tensors that do not require grad.
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
            a = a - lr * a.grad  # here
            b = b - lr * b.grad
    return best

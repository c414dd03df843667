# shows: missing-zero
# Gradients are cleared whenever the loss was bad, otherwise kept "as momentum".
import torch


def fit_line(x, y, lr, epochs):
    a, b = (x.new_zeros(()).requires_grad_() for _ in range(2))
    best = (0.0, 0.0, float("inf"))
    for _ in range(epochs):
        loss = ((a * x - y + b) ** 2 / (a**2 + 1)).mean()
        better = loss.item() < best[2]
        if better:
            best = (a.item(), b.item(), loss.item())
        loss.backward()
        with torch.no_grad():
            a -= lr * a.grad  # here
            b -= lr * b.grad
        if not better:
            a.grad = b.grad = None
    return best

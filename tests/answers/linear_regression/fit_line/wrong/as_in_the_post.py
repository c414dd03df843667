# shows: missing-zero
# The loop of the source post: nothing is cleared, and the parameters are recorded after the update.
import torch


def fit_line(x, y, lr, epochs):
    a = torch.zeros(1, dtype=x.dtype, requires_grad=True)
    b = torch.zeros(1, dtype=x.dtype, requires_grad=True)
    best_loss, best_a, best_b = float("inf"), 0.0, 0.0
    for _ in range(epochs):
        loss = torch.mean((a * x - y + b) ** 2 / (a**2 + 1))
        loss.backward()
        with torch.no_grad():
            a -= lr * a.grad  # here
            b -= lr * b.grad
            current = loss.item()
            if current < best_loss:
                best_a, best_b, best_loss = a.item(), b.item(), current
    return best_a, best_b, best_loss

# shows: best-params-off-by-one
# The loss of before and the parameters of after the update stand in one line and are taken for a pair.
import torch


def fit_line(x, y, lr, epochs):
    a = torch.zeros((), dtype=x.dtype, requires_grad=True)
    b = torch.zeros((), dtype=x.dtype, requires_grad=True)
    best_loss, best_a, best_b = float("inf"), 0.0, 0.0
    for _ in range(epochs):
        loss = ((a * x - y + b) ** 2 / (a**2 + 1)).mean()
        loss.backward()
        with torch.no_grad():
            a -= lr * a.grad
            b -= lr * b.grad
        a.grad = b.grad = None
        if loss.item() < best_loss:
            best_a, best_b, best_loss = a.item(), b.item(), loss.item()  # here
    return best_a, best_b, best_loss

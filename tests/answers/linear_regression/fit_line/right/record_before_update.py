# shows: the post's loop with both of its mistakes mended, parameters of shape (1,)
import torch


def fit_line(x, y, lr, epochs):
    a = torch.zeros(1, dtype=x.dtype, requires_grad=True)
    b = torch.zeros(1, dtype=x.dtype, requires_grad=True)
    best_loss, best_a, best_b = float("inf"), 0.0, 0.0
    for _ in range(epochs):
        loss = torch.mean((a * x - y + b) ** 2 / (a**2 + 1))
        loss.backward()
        with torch.no_grad():
            if loss.item() < best_loss:
                best_a, best_b, best_loss = a.item(), b.item(), loss.item()
            a -= lr * a.grad
            b -= lr * b.grad
            a.grad.zero_()
            b.grad.zero_()
    return best_a, best_b, best_loss

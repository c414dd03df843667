# shows: looks at the line after the last update as well
import torch


def fit_line(x, y, lr, epochs):
    a = torch.zeros((), dtype=x.dtype, requires_grad=True)
    b = torch.zeros((), dtype=x.dtype, requires_grad=True)
    best = (0.0, 0.0, float("inf"))
    for epoch in range(epochs + 1):
        loss = ((a * x - y + b) ** 2 / (a**2 + 1)).mean()
        if loss.item() < best[2]:
            best = (a.item(), b.item(), loss.item())
        if epoch < epochs:
            grad_a, grad_b = torch.autograd.grad(loss, (a, b))
            with torch.no_grad():
                a -= lr * grad_a
                b -= lr * grad_b
    return best

# shows: zero-a-copy
# What is set to zero is a clone of the gradient.
import torch


def fit_line(x, y, lr, epochs):
    theta = torch.zeros(2, dtype=x.dtype, requires_grad=True)
    best = (0.0, 0.0, float("inf"))
    for _ in range(epochs):
        a, b = theta
        loss = ((a * x - y + b) ** 2 / (a**2 + 1)).mean()
        if loss.item() < best[2]:
            best = (*theta.tolist(), loss.item())
        loss.backward()
        with torch.no_grad():
            theta -= lr * theta.grad
        gradient = theta.grad.clone()
        gradient.zero_()  # here
    return best

# shows: detach-shares-memory
# detach() is taken for a copy: the remembered parameters share their memory with those that move.
import torch


def fit_line(x, y, lr, epochs):
    theta = torch.zeros(2, dtype=x.dtype, requires_grad=True)
    best_theta, best_loss = None, float("inf")
    for _ in range(epochs):
        loss = ((theta[0] * x - y + theta[1]) ** 2 / (theta[0] ** 2 + 1)).mean()
        if loss.item() < best_loss:
            best_theta, best_loss = theta.detach(), loss.item()  # here
        loss.backward()
        with torch.no_grad():
            theta -= lr * theta.grad
        theta.grad = None
    a, b = best_theta.tolist()
    return a, b, best_loss

# shows: computes in float64 whatever the data are
import torch


def fit_line(x, y, lr, epochs):
    x, y = x.double(), y.double()
    theta = torch.zeros(2, dtype=torch.float64, requires_grad=True)
    best = (0.0, 0.0, float("inf"))
    for _ in range(epochs):
        loss = torch.mean((theta[0] * x - y + theta[1]) ** 2 / (theta[0] ** 2 + 1))
        if loss.item() < best[2]:
            best = (*theta.tolist(), loss.item())
        loss.backward()
        theta.data -= lr * theta.grad
        del theta.grad
    return best

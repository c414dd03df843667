# shows: graph-built-once
# The loss is built once; the loop goes backward through old numbers.
import torch


def fit_line(x, y, lr, epochs):
    theta = torch.zeros(2, dtype=x.dtype, requires_grad=True)
    line = theta[0] * x - y + theta[1]
    best = (0.0, 0.0, float("inf"))
    for _ in range(epochs):
        loss = (line**2 / (theta[0] ** 2 + 1)).mean()
        if loss.item() < best[2]:
            best = (*theta.tolist(), loss.item())
        (gradient,) = torch.autograd.grad(loss, theta, retain_graph=True)  # here
        theta.data -= lr * gradient
    return best

# shows: unnamed
# The loss is right; each step is divided by the number of points.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    n = x.shape[0]
    history = []
    for _ in range(steps):
        error = y - (w * x**2 + b)
        loss = (error * error).sum()
        by_w, by_b = torch.autograd.grad(loss, (w, b))
        history.append(loss.item())
        with torch.no_grad():
            w -= lr * by_w / n  # here
            b -= lr * by_b / n
    return history

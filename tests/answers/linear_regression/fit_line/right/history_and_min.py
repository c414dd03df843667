# shows: everything is kept as numbers, and min picks at the end; leaves made anew in each epoch
import torch


def fit_line(x, y, lr, epochs):
    theta = torch.zeros(2, dtype=x.dtype, requires_grad=True)
    history = []
    for _ in range(epochs):
        a, b = theta
        loss = ((a * x - y + b) ** 2 / (a**2 + 1)).mean()
        history.append([a.item(), b.item(), loss.item()])
        (gradient,) = torch.autograd.grad(loss, theta)
        theta = (theta - lr * gradient).detach().requires_grad_()
    return min(history, key=lambda entry: entry[2])

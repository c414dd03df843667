# shows: sum-mean-factor
# The losses that are noted are sums, but the gradient comes from MSELoss, which averages.
import torch
from torch import nn


def fit_parabola(x, y, w, b, lr, steps):
    criterion = nn.MSELoss()  # here
    history = []
    for _ in range(steps):
        prediction = w * x**2 + b
        loss = criterion(prediction, y)
        history.append(loss.item() * y.numel())
        loss.backward()
        for parameter in (w, b):
            parameter.data -= lr * parameter.grad
            parameter.grad = None
    return history

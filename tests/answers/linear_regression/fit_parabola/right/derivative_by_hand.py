# shows: no autograd at all, the derivative worked out on paper
import torch


@torch.no_grad()
def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    square = x * x
    for _ in range(steps):
        residual = w * square + b - y
        losses.append(residual.square().sum().item())
        slope_w, slope_b = 2 * (residual * square).sum(), 2 * residual.sum()
        w -= lr * slope_w
        b -= lr * slope_b
    return losses

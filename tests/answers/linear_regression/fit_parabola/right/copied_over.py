# shows: a new value is computed freely and then copied into the old tensor
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        new_w, new_b = w - lr * w.grad, b - lr * b.grad
        with torch.no_grad():
            w.copy_(new_w)
            b.copy_(new_b)
        w.grad = b.grad = None
    return losses

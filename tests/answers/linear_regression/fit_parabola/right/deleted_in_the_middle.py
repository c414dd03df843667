# shows: del grad between the forward pass and backward
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        loss = ((w * x**2 + b - y) ** 2).sum()
        for p in (w, b):
            del p.grad
        loss.backward()
        losses.append(float(loss))
        with torch.no_grad():
            w.sub_(w.grad, alpha=lr)
            b.sub_(b.grad, alpha=lr)
    del w.grad
    del b.grad
    return losses

# shows: unnamed
# Recording is switched off for the update and never on again after the last step.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        torch.set_grad_enabled(True)
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        torch.set_grad_enabled(False)  # here
        w -= lr * w.grad
        b -= lr * b.grad
        w.grad = b.grad = None
    return losses

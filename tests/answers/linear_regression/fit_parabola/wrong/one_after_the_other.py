# shows: unnamed
# w is moved first, and the gradient of b is taken at the new w: two losses for one step.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        for number, p in enumerate((w, b)):
            loss = ((y - (w * x**2 + b)) ** 2).sum()
            if number == 0:
                losses.append(loss.item())
            (gradient,) = torch.autograd.grad(loss, p)
            with torch.no_grad():
                p -= lr * gradient  # here
    return losses

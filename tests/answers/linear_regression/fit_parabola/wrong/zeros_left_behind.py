# shows: unnamed
# As in many tutorials the gradients are zeroed in place, so .grad holds zeros instead of None at the end.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
            b -= lr * b.grad
            w.grad.zero_()  # here
            b.grad.zero_()
    return losses

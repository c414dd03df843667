# shows: unnamed
# Mini-batches: an update after every part instead of one for all the data.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        losses.append(((y - (w * x**2 + b)) ** 2).sum().item())
        for x_part, y_part in zip(x.chunk(2), y.chunk(2)):
            loss = ((y_part - (w * x_part**2 + b)) ** 2).sum()
            loss.backward()
            with torch.no_grad():
                w -= lr * w.grad  # here
                b -= lr * b.grad
            w.grad = b.grad = None
    return losses

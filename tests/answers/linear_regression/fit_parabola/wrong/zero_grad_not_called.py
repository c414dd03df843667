# shows: zero-a-copy
# zero_grad is named and never called.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    optimizer = torch.optim.SGD([w, b], lr=lr)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad  # here
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        optimizer.step()
    optimizer.zero_grad()
    return losses

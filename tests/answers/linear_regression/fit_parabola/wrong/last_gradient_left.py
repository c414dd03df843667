# shows: unnamed
# Cleared at the top of the loop only, so the last gradients are still there afterwards.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    optimizer = torch.optim.SGD([w, b], lr=lr)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        loss.backward()  # here
        losses.append(loss.item())
        optimizer.step()
    return losses

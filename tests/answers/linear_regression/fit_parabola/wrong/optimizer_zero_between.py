# shows: zero-between-backward-and-step
# The student thinks that the order of the three calls does not matter.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    optimizer = torch.optim.SGD([w, b], lr=lr)
    losses = []
    for _ in range(steps):
        loss = ((w * x**2 + b - y) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        optimizer.zero_grad()  # here
        optimizer.step()
    return losses

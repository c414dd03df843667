# shows: missing-zero
# An optimizer does the update; zero_grad stands outside the loop, where it clears nothing.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    optimizer = torch.optim.SGD([w, b], lr=lr)
    optimizer.zero_grad()
    losses = []
    for _ in range(steps):
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        optimizer.step()  # here
    w.grad = b.grad = None
    return losses

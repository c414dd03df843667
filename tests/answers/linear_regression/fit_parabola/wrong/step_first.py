# shows: step-before-backward
# The update uses the gradient of the round before, and the first round none.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    optimizer = torch.optim.SGD([w, b], lr=lr)
    losses = []
    for _ in range(steps):
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        losses.append(loss.item())
        optimizer.step()  # here
        optimizer.zero_grad()
        loss.backward()
    optimizer.zero_grad()
    return losses

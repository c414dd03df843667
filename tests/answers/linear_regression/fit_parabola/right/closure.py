# shows: the optimizer calls a closure that clears, computes and goes backward
import torch


def fit_parabola(x, y, w, b, lr, steps):
    optimizer = torch.optim.SGD([w, b], lr=lr)

    def closure():
        optimizer.zero_grad()
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        loss.backward()
        return loss

    losses = [optimizer.step(closure).item() for _ in range(steps)]
    optimizer.zero_grad()
    return losses

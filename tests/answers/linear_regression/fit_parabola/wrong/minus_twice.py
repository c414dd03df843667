# shows: ascent-sign
# The step has its minus sign already when it is taken away.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        loss = (y - w * x**2 - b).square().sum()
        losses.append(loss.item())
        for p, slope in zip((w, b), torch.autograd.grad(loss, (w, b))):
            change = -lr * slope
            with torch.no_grad():
                p.sub_(change)  # here
    return losses

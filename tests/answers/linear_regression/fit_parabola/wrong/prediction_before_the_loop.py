# shows: graph-built-once
# The loss is written in the loop, but the prediction that it is made of stands above it.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    parameters = [w, b]
    curve = w * x.square() + b
    losses = []
    for _ in range(steps):
        loss = (curve - y).square().sum()
        losses.append(loss.item())
        loss.backward(retain_graph=True)  # here
        for p in parameters:
            with torch.no_grad():
                p.sub_(lr * p.grad)
            p.grad = None
    return losses

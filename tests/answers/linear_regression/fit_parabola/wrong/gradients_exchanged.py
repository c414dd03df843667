# shows: wrong-variable
# Each parameter moves by the gradient of the other one.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        loss = torch.sum((y - b - w * x * x) ** 2)
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            b.sub_(lr * w.grad)  # here
            w.sub_(lr * b.grad)
        b.grad, w.grad = None, None
    return losses

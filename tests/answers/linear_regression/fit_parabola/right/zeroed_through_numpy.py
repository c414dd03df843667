# shows: gradients zeroed through the NumPy arrays that share their memory
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        losses.append(loss.detach().numpy().item())
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
            b -= lr * b.grad
        for p in (w, b):
            p.grad.numpy().fill(0)
    for p in (w, b):
        p.grad = None
    return losses

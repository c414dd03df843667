# shows: zero-a-copy
# The names grad_w and grad_b are set to zero, the buffers are not.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        grad_w, grad_b = w.grad, b.grad
        with torch.no_grad():
            w -= lr * grad_w
            b -= lr * grad_b
        grad_w = torch.zeros_like(grad_w)  # here
        grad_b = torch.zeros_like(grad_b)
    w.grad = b.grad = None
    return losses

# shows: zero-a-copy
# A helper clears what it was handed: clones.
import torch


def reset(gradients):
    for gradient in gradients:
        gradient.zero_()  # here


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            w.sub_(lr * w.grad)
            b.sub_(lr * b.grad)
        reset([p.grad.clone() for p in (w, b)])
    w.grad = b.grad = None
    return losses

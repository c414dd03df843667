# shows: the loss in two halves, with a backward pass for each, before one update; a tuple comes back
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = ()
    half = len(x) // 2
    for _ in range(steps):
        squares = (y - (w * x**2 + b)) ** 2
        first, second = squares[:half].sum(), squares[half:].sum()
        first.backward(retain_graph=True)
        second.backward()
        losses += (first.item() + second.item(),)
        with torch.set_grad_enabled(False):
            w -= lr * w.grad
            b -= lr * b.grad
        w.grad = b.grad = None
    return losses

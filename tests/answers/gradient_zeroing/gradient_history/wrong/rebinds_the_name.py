# shows: zero-a-copy
# the helper gives its own name another value; w.grad never hears of it
import torch


def clear(grad):
    grad = torch.zeros_like(grad)  # here
    return grad


def gradient_history(w, x, steps):
    history = []
    for _ in range(steps):
        ((x + w) * (w + 1)).sum().backward()
        history.append(w.grad.clone())
        clear(w.grad)
    w.grad = None
    return history

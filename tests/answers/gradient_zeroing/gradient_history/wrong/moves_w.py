# shows: unnamed
# treats the passes as a training and lets w descend
import torch


def gradient_history(w, x, steps):
    history = []
    for _ in range(steps):
        ((x + w) * (w + 1)).sum().backward()
        history.append(w.grad.clone())
        with torch.no_grad():
            w -= 0.01 * w.grad  # here
        w.grad = None
    return history

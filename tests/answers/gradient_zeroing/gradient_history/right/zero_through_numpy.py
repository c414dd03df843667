# shows: the buffer zeroed through NumPy, copies taken with torch.tensor
import torch


def gradient_history(w, x, steps):
    history = []
    for _ in range(steps):
        ((x + w) * (w + 1)).sum().backward()
        history.append(torch.tensor(w.grad.numpy()))
        w.grad.numpy()[...] = 0
    w.grad = None
    return history

# shows: lets the gradients add up and takes what each pass added
import torch


def gradient_history(w, x, steps):
    before = torch.zeros_like(w)
    history = []
    for _ in range(steps):
        ((x + w) * (w + 1)).sum().backward()
        total = w.grad.clone()
        history.append(total - before)
        before = total
    w.grad = None
    return history

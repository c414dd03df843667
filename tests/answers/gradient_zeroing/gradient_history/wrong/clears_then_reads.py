# shows: zero-grad-then-read
# clears first and reads afterwards: there is nothing to copy any more
import torch


def gradient_history(w, x, steps):
    opt = torch.optim.SGD([w], lr=0.01)
    history = []
    for _ in range(steps):
        ((x + w) * (w + 1)).sum().backward()
        opt.zero_grad()
        history.append(w.grad.clone())  # here
    return history

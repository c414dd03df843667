# shows: zero-a-copy
# names the method and does not call it
import torch


def gradient_history(w, x, steps):
    optimizer = torch.optim.SGD([w], lr=1.0)
    history = []
    for _ in range(steps):
        optimizer.zero_grad  # here
        y = (x + w) * (w + 1)
        y.backward(torch.ones_like(y))
        history.append(w.grad.clone())
    optimizer.zero_grad()
    return history

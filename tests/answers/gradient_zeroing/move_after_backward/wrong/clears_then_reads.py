# shows: zero-grad-then-read
# returns what is left after clearing
import torch


def move_after_backward(w, x, delta):
    optimizer = torch.optim.SGD([w], lr=1.0)
    ((x + w) * (w + 1)).sum().backward()
    with torch.no_grad():
        w += delta
    optimizer.zero_grad()
    return w.grad  # here

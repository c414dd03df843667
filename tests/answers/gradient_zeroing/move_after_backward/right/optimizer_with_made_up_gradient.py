# shows: lets an optimizer move w by a gradient of -1
import torch


def move_after_backward(w, x, delta):
    ((x + w) * (w + 1)).sum().backward()
    gradient = w.grad.clone()
    w.grad = torch.full_like(w, -delta)
    optimizer = torch.optim.SGD([w], lr=1.0)
    optimizer.step()
    optimizer.zero_grad()
    return gradient

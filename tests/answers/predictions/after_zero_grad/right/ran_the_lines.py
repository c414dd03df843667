# shows: runs the lines of the docstring
import torch


def after_zero_grad():
    w = torch.tensor([1.0], requires_grad=True)
    x = torch.tensor([2.0])
    optimizer = torch.optim.SGD([w], lr=0.1)
    y = (x + w) * (w + 1)
    y.backward()
    optimizer.zero_grad()
    return w.grad

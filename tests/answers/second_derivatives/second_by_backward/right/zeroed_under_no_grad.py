# shows: zero_() where nothing is recorded
import torch


def second_by_backward(x, y):
    (x * x * y).sum().backward(create_graph=True)
    first = x.grad.detach().clone()
    with torch.no_grad():
        x.grad.zero_()
    x.grad.sum().backward()
    second = x.grad.detach().clone()
    x.grad, y.grad = None, None
    return first, second

# shows: builds z twice, the second time differentiates the gradient by grad()
import torch


def second_by_backward(x, y):
    (x * x * y).sum().backward()
    first = x.grad.clone()
    x.grad = y.grad = None
    (slope,) = torch.autograd.grad((x * x * y).sum(), x, create_graph=True)
    slope.sum().backward()
    second = x.grad.clone()
    x.grad = y.grad = None
    return first, second

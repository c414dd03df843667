# shows: optimizer.zero_grad() between the passes and at the end
import torch


def second_by_backward(x, y):
    optimizer = torch.optim.SGD([x, y], lr=1.0)
    (x * x * y).sum().backward(create_graph=True)
    first = x.grad
    optimizer.zero_grad()
    first.sum().backward()
    second = x.grad
    optimizer.zero_grad(set_to_none=True)
    return first.detach(), second

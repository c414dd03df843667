# shows: zero-inplace-kills-second-derivative
# zero_grad(set_to_none=False) zeroes the very tensor that is still needed, and takes its history.
import torch


def second_by_backward(x, y):
    optimizer = torch.optim.SGD([x, y], lr=0.1)
    (x * x * y).sum().backward(create_graph=True)
    first = x.grad
    value = first.detach().clone()
    optimizer.zero_grad(set_to_none=False)  # here
    first.sum().backward()
    second = x.grad.detach().clone()
    optimizer.zero_grad()
    return value, second

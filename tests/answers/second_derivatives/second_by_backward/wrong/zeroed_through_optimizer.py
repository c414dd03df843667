# shows: zero-inplace-kills-second-derivative
# zero_grad(set_to_none=False) detaches .grad and fills it with zeros: the value that is read is zero.
import torch


def second_by_backward(x, y):
    optimizer = torch.optim.SGD([x, y], lr=0.1)
    (x * x * y).sum().backward(create_graph=True)
    first = x.grad.detach().clone()
    x.grad.mul_(0)
    x.grad.sum().backward()  # here
    second = x.grad.detach().clone()
    optimizer.zero_grad()
    return first, second

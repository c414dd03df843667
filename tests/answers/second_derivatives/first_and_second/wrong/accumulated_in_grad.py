# shows: second-derivative-accumulated
# Goes backward twice into x.grad and takes the sum of both derivatives for the second.
import torch


def first_and_second(f, x):
    f(x).sum().backward(create_graph=True)
    first = x.grad.clone()
    if x.grad.requires_grad:
        x.grad.sum().backward()  # here
        second = x.grad.detach()
    else:
        second = torch.zeros_like(x)
    x.grad = None
    return first.detach(), second

# shows: clears through .data, as the posts do, so that the first derivative must be copied before
import torch


def second_by_backward(x, y):
    z = x * x * y
    z.backward(torch.ones_like(z), create_graph=True)
    first = x.grad.data.clone()
    x.grad.data.zero_()
    x.grad.backward(torch.ones_like(x))
    second = x.grad.data.clone()
    x.grad = None
    y.grad = None
    return first, second

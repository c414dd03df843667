# shows: alias-of-grad
# All passes are right; tidying up then writes zeros into the tensor that is handed back.


def second_by_backward(x, y):
    (x * x * y).sum().backward(create_graph=True)
    first, x.grad, y.grad = x.grad, None, None
    first.sum().backward()
    second = x.grad  # here
    x.grad.zero_()
    x.grad = y.grad = None
    return first.detach(), second

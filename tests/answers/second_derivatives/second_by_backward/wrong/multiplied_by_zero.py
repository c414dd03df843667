# shows: zero-inplace-kills-second-derivative
# Clears with *= 0, which autograd records just as well.


def second_by_backward(x, y):
    (x * x * y).sum().backward(create_graph=True)
    g = x.grad
    first = g.data.clone()
    g *= 0  # here
    g.sum().backward()
    second = x.grad.data.clone()
    x.grad, y.grad = None, None
    return first, second

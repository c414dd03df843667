# shows: wrong-variable
# Reads the second derivative from y.grad: that is d²z/dxdy.


def second_by_backward(x, y):
    (x * x * y).sum().backward(create_graph=True)
    first = x.grad
    x.grad = y.grad = None
    first.sum().backward()
    second = y.grad.clone()  # here
    x.grad = y.grad = None
    return first.detach(), second

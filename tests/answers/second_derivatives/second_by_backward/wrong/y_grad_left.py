# shows: backward-create-graph-leak
# Forgets that both passes wrote into y.grad as well.


def second_by_backward(x, y):
    z = x * x * y
    z.sum().backward(create_graph=True)  # here
    first = x.grad
    x.grad = None
    first.sum().backward()
    second = x.grad
    x.grad = None
    return first.detach(), second.detach()

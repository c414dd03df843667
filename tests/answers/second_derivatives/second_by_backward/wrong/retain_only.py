# shows: missing-create-graph
# Keeps the graph of z, which is not the graph of the gradient.


def second_by_backward(x, y):
    z = (x * x * y).sum()
    z.backward(retain_graph=True)  # here
    first = x.grad
    x.grad = None
    first.sum().backward()
    second = x.grad
    x.grad = y.grad = None
    return first, second

# shows: unnamed
# Returns the first derivative with its graph.


def second_by_backward(x, y):
    (x * x * y).sum().backward(create_graph=True)
    first = x.grad
    x.grad = None
    first.sum().backward()
    second = x.grad
    x.grad = None
    y.grad = None
    return first, second  # here

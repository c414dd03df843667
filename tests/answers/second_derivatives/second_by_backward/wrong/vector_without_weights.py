# shows: vector-backward-no-weights
# Right for one element alone.


def second_by_backward(x, y):
    z = x * x * y
    z.backward(create_graph=True)  # here
    first = x.grad
    x.grad = None
    first.backward()
    second = x.grad
    x.grad = y.grad = None
    return first.detach(), second

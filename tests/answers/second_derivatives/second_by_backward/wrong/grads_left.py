# shows: backward-create-graph-leak
# Right numbers, but both .grad stay filled, the graph with them.


def second_by_backward(x, y):
    (x * x * y).sum().backward(create_graph=True)  # here
    first = x.grad
    x.grad = None
    first.sum().backward()
    return first.detach(), x.grad.detach().clone()

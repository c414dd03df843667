# shows: missing-create-graph
# Leaves x and y alone by working on two copies, and asks only one of them for its gradient.


def second_by_backward(x, y):
    p = x.detach().clone().requires_grad_()
    q = y.detach().clone().requires_grad_()
    (p * p * q).sum().backward(retain_graph=True)  # here
    slope = p.grad
    p.grad = None
    slope.sum().backward()
    return slope, p.grad

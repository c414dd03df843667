# shows: works on leaves of its own, x and y are never touched
def second_by_backward(x, y):
    u = x.detach().clone().requires_grad_()
    v = y.detach()
    (u * u * v).sum().backward(create_graph=True)
    slope = u.grad
    u.grad = None
    slope.sum().backward()
    return [slope.detach(), u.grad]

# shows: unnamed
# A copy of the slope is emptied, and both gradients are taken away in time; the second pass has a wrong sign.
def second_by_backward(x, y):
    (y * x**2).sum().backward(create_graph=True)
    shown = x.grad.detach().clone()
    shown.zero_()
    slope = x.grad
    x.grad = y.grad = None
    slope.sum().neg().backward()  # here
    curvature = x.grad
    x.grad = y.grad = None
    return slope.detach(), curvature

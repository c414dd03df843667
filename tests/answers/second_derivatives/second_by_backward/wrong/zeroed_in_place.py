# shows: zero-inplace-kills-second-derivative
# Believed that zero_() only clears a number; it is recorded, and the second pass starts from it.


def second_by_backward(x, y):
    z = (x * x * y).sum()
    z.backward(create_graph=True)
    first = x.grad.detach().clone()
    x.grad.zero_()  # here
    x.grad.sum().backward()
    second = x.grad.detach().clone()
    x.grad = None
    y.grad = None
    return first, second

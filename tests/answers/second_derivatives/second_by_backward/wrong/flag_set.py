# shows: requires-grad-on-gradient
# Sets requires_grad on the gradient; the second pass then ends in the gradient itself.


def second_by_backward(x, y):
    (x * x * y).sum().backward()
    first = x.grad.requires_grad_()  # here
    x.grad = None
    first.sum().backward()
    second = x.grad if x.grad is not None else first.grad
    x.grad = y.grad = None
    return first.detach(), second

# shows: unnamed
# Differentiates on paper; nothing goes backward.


def second_by_backward(x, y):
    return (2 * x * y).detach(), 2 * y.detach()  # here

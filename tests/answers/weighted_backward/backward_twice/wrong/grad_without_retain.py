# shows: second-backward-freed
# Only backward() is thought to free the graph, not autograd.grad.
from torch import autograd


def backward_twice(w, x):
    a = x + w
    b = w + 1
    y = (a * b).sum()
    total = 0
    for _ in range(2):
        (g,) = autograd.grad(y, w)  # here
        total = total + g
    return total

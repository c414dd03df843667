# shows: constant-derivative-has-no-graph
# The same, written recursively, with allow_unused that does not help where there is no graph.
from torch.autograd import grad


def _differentiate(y, x, n):
    if n == 0:
        return y
    g = grad(y.sum(), x, create_graph=True, allow_unused=True)[0]  # here
    return _differentiate(g, x, n - 1)


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError(n)
    return _differentiate(f(x), x, n)

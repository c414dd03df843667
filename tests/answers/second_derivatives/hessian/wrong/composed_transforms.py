# shows: unnamed
# Two transforms of torch.func imported by name, called inside a helper.
from torch.func import grad, jacrev


def _rows(function, point):
    return jacrev(grad(function))(point)  # here


def hessian(f, x):
    return _rows(f, x)

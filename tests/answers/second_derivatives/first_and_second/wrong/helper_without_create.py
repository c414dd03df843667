# shows: missing-create-graph
# The helper is fine for one derivative; nothing tells it that a second one follows.
from torch.autograd import grad


def derivative(y, x):
    return grad(y.sum(), x)[0]  # here


def first_and_second(f, x):
    slope = derivative(f(x), x)
    curvature = derivative(slope, x)
    return slope, curvature

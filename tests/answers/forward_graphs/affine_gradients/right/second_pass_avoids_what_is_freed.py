# shows: a second pass without retain_graph: the way to b leads through an addition, which saved nothing
from torch import autograd


def affine_gradients(x, W, b):
    z = x.dot(W) + b
    return tuple(autograd.grad(z, p)[0] for p in (W, b))

# shows: second-backward-freed
# A first pass "to see whether it works"; it throws away what the second one needs.
from torch import autograd


def affine_gradients(x, W, b):
    z = x.dot(W) + b
    assert autograd.grad(z, W)[0].shape == W.shape
    return autograd.grad(z, (W, b))  # here

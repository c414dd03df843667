# shows: vector-backward-no-weights
# backward() on the vector, hoping for a matrix in .grad.
import torch


def jacobian(f, x):
    at = x.detach().clone().requires_grad_()
    y = f(at)
    y.backward()  # here
    return at.grad

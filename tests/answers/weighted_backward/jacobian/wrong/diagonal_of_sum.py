# shows: vjp-mistaken-for-jacobian
# The gradient of the sum, put on a diagonal.
import torch


def jacobian(f, x):
    at = x.detach().clone().requires_grad_()
    y = f(at)
    y.backward(gradient=torch.ones_like(y))  # here
    J = torch.zeros(len(y), len(x), dtype=x.dtype)
    for i in range(min(J.shape)):
        J[i, i] = at.grad[i]
    return J

# shows: requires-grad-on-gradient
# Sets the flag again after each derivative.
import torch


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("negative")
    y = f(x)
    for _ in range(n):
        (y,) = torch.autograd.grad(y.sum(), x, allow_unused=True, materialize_grads=True)
        y.requires_grad_()  # here
    return y.detach()

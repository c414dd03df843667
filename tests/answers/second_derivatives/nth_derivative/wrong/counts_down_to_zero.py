# shows: derivative-order-off-by-one
# Counts down and takes the turn at zero as well.
import torch


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("n must not be negative")
    d = f(x)
    left = n
    while left >= 0:  # here
        if not d.requires_grad:
            return torch.zeros_like(x)
        d = torch.autograd.grad(d.sum(), x, create_graph=True, materialize_grads=True)[0]
        left -= 1
    return d.detach()

# shows: derivative-order-off-by-one
# range(1, n) has n - 1 turns.
import torch


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("n")
    current = f(x)
    for _ in range(1, n):  # here
        if not current.requires_grad:
            return torch.zeros_like(x)
        current = torch.autograd.grad(current.sum(), x, create_graph=True)[0]
    return current

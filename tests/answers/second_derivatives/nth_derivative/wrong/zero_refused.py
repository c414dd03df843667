# shows: unnamed
# Order 0 is refused as well, though it is the function itself.
import torch


def nth_derivative(f, x, n):
    if n <= 0:
        raise ValueError("n must be positive")  # here
    y = f(x)
    for _ in range(n):
        if not y.requires_grad:
            return torch.zeros_like(x)
        y = torch.autograd.grad(y.sum(), x, create_graph=True)[0]
    return y

# shows: zeros by catching torch's complaint, no graph on the last derivative
import torch


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("negative n")
    y = f(x)
    for left in range(n, 0, -1):
        try:
            (y,) = torch.autograd.grad(y.sum(), x, create_graph=left > 1)
        except RuntimeError:
            return torch.zeros_like(x)
    return y

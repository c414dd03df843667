# shows: keeps a path to x alive by adding zero times x
import torch


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("n < 0")
    y = f(x)
    for _ in range(n):
        (y,) = torch.autograd.grad((y + 0 * x).sum(), x, create_graph=True)
    return y

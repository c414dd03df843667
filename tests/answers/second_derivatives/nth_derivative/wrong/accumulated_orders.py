# shows: second-derivative-accumulated
# Each backward adds to x.grad, and so the orders pile up.
import torch


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("n")
    z = x.detach().clone().requires_grad_()
    y = f(z)
    for _ in range(n):
        if not y.requires_grad:
            return torch.zeros_like(x)
        y.sum().backward(create_graph=True)  # here
        y = z.grad.clone()
    return y.detach()

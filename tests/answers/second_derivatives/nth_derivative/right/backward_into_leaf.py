# shows: .backward(inputs=...) and a cleared .grad in each turn
import torch


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("n must not be negative")
    leaf = x.detach().requires_grad_(True)
    y = f(leaf)
    order = 0
    while order < n:
        if y.grad_fn is None:
            return torch.zeros_like(leaf)
        y.sum().backward(create_graph=True, inputs=[leaf])
        y, leaf.grad = leaf.grad, None
        order += 1
    return y.detach()

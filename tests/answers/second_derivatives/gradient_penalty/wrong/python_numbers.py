# shows: python-number-breaks-graph
# Sums Python numbers row by row and makes a fresh tensor of them.
import torch


def gradient_penalty(f, x):
    (g,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    total = 0.0
    for row in g:
        total += (row.norm().item() - 1) ** 2  # here
    return torch.tensor(total / len(g), dtype=x.dtype, requires_grad=True)

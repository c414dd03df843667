# shows: missing-create-graph
# Asks for the graph only in the last turn, the one that does not need it; zeros hide the loss.
import torch


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("n < 0")
    out = f(x)
    for k in range(n):
        if not out.requires_grad:
            return torch.zeros_like(x)
        out = torch.autograd.grad(out.sum(), x, create_graph=k == n - 1)[0]  # here
    return out

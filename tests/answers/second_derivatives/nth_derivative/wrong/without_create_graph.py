# shows: missing-create-graph
# retain_graph in every turn; the second turn finds no graph.
import torch


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("n < 0")
    out = f(x)
    for _ in range(n):
        out = torch.autograd.grad(out.sum(), x, retain_graph=True)[0]  # here
    return out

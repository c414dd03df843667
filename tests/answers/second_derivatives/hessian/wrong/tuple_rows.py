# shows: grad-returns-tuple
# Stacks what grad() returns, the tuples.
import torch


def hessian(f, x):
    g = torch.autograd.grad(f(x), x, create_graph=True)
    rows = [torch.autograd.grad(gi, x, retain_graph=True) for gi in g]  # here
    return torch.stack([r[0] for r in rows])

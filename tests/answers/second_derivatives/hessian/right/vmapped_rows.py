# shows: torch.vmap over one's own vector-Jacobian product
import torch


def hessian(f, x):
    (g,) = torch.autograd.grad(f(x), x, create_graph=True)

    def row(v):
        return torch.autograd.grad(g, x, v, retain_graph=True)[0]

    return torch.vmap(row)(torch.eye(len(x), dtype=x.dtype))

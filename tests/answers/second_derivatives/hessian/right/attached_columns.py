# shows: rows that carry a graph themselves, put together as columns
import torch


def hessian(f, x):
    (g,) = torch.autograd.grad(f(x), x, create_graph=True)
    columns = [torch.autograd.grad(gi, x, create_graph=True)[0] for gi in g.unbind()]
    return torch.stack(columns, dim=1)

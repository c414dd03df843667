# shows: missing-create-graph
# retain_graph on the first gradient.
import torch


def hessian(f, x):
    (g,) = torch.autograd.grad(f(x), x, retain_graph=True)  # here
    rows = []
    for gi in g:
        rows.append(torch.autograd.grad(gi, x, retain_graph=True)[0])
    return torch.stack(rows)

# shows: missing-create-graph
# One row for each entry of a gradient that was not recorded, at a copy of x.
import torch


def hessian(f, x):
    at = x.clone().detach().requires_grad_()
    (gradient,) = torch.autograd.grad(f(at), at, retain_graph=True)  # here
    rows = []
    for entry in gradient:
        rows.append(torch.autograd.grad(entry, at, retain_graph=True)[0])
    return torch.stack(rows)

# shows: f is called anew for every row, so nothing is retained
import torch


def jacobian(f, x):
    m = len(f(x))
    rows = []
    for i in range(m):
        at = x.detach().clone().requires_grad_()
        f(at)[i].backward()
        rows.append(at.grad)
    return torch.stack(rows)

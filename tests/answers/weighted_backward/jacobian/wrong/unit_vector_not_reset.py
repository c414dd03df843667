# shows: unnamed
# One vector for all rows, in which the ones of the earlier rows stay.
import torch


def jacobian(f, x):
    y = f(x)
    v = torch.zeros_like(y)
    rows = []
    for i in range(y.shape[0]):
        v[i] = 1
        (row,) = torch.autograd.grad(y, x, v, retain_graph=True)  # here
        rows.append(row)
    return torch.stack(rows)

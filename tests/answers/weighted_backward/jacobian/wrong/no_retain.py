# shows: second-backward-freed
# The graph is gone after the first row.
import torch


def jacobian(f, x):
    y = f(x)
    rows = []
    for v in torch.eye(len(y), dtype=x.dtype):
        rows.append(torch.autograd.grad(y, x, v)[0])  # here
    return torch.stack(rows)

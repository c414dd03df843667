# shows: unnamed
# Tries out that a gradient without a history is refused, then records as it should; all rows have a wrong sign.
import torch


def hessian(f, x):
    (plain,) = torch.autograd.grad(f(x), x)
    try:
        torch.autograd.grad(plain.sum(), x)
    except RuntimeError:
        pass
    (slope,) = torch.autograd.grad(f(x), x, create_graph=True)
    rows = [torch.autograd.grad(part, x, retain_graph=True)[0] for part in slope]
    return -torch.stack(rows)  # here

# shows: a vjp of one's own in the same file, called once for each output
import torch


def vjp(f, x, v):
    return torch.autograd.grad(f(x), x, v)[0]


def jacobian(f, x):
    with torch.no_grad():
        m = f(x).numel()
    unit = torch.eye(m, dtype=x.dtype)
    return torch.stack([vjp(f, x, unit[i]) for i in range(m)])

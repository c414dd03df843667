# shows: unnamed
# Fills a table of shape (n, m) column by column.
import torch


def jacobian(f, x):
    y = f(x)
    J = x.new_zeros(x.numel(), y.numel())
    for i in range(y.numel()):
        e = torch.zeros_like(y)
        e[i] = 1
        J[:, i] = torch.autograd.grad(y, x, e, retain_graph=True)[0]  # here
    return J

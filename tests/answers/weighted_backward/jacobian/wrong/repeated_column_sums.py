# shows: vjp-mistaken-for-jacobian
# One product with ones, repeated for every output.
import torch


def jacobian(f, x):
    y = f(x)
    (row,) = torch.autograd.grad(y.sum(), x)  # here
    return row.expand(y.numel(), x.numel()).clone()

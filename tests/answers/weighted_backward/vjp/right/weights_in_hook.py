# shows: a hook on the output puts v in
import torch


def vjp(f, x, v):
    y = f(x)
    if y.is_leaf or y.grad_fn is None:
        raise ValueError("f must depend on its argument")
    y.register_hook(lambda g: g * v)
    return torch.autograd.grad(y.sum(), x)[0]

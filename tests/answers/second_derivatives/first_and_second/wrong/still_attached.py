# shows: unnamed
# Both numbers are right, but the first one drags its graph along.
import torch


def first_and_second(f, x):
    (g,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    if g.requires_grad:
        (h,) = torch.autograd.grad(g.sum(), x, retain_graph=True)
    else:
        h = torch.zeros_like(g)
    return g, h  # here

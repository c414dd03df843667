# shows: requires-grad-on-gradient
# Believed that the gradient only lacks the flag; allow_unused then hides that it has no past.
import torch


def first_and_second(f, x):
    (g,) = torch.autograd.grad(f(x).sum(), x)
    g.requires_grad_(True)  # here
    (h,) = torch.autograd.grad(g.sum(), x, allow_unused=True)
    if h is None:
        h = torch.zeros_like(x)
    return g.detach(), h

# shows: unnamed
# The zeros for a straight line are float32 and have the wrong size for 0-d and 2-d inputs.
import torch


def first_and_second(f, x):
    (g,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    if not g.requires_grad:
        return g, torch.zeros(len(x) if x.dim() else 1)  # here
    (h,) = torch.autograd.grad(g.sum(), x)
    return g.detach(), h

# shows: penalty-without-create-graph
# The copy goes through a list of numbers, and through NumPy where there are no rows; neither loses what is asked for.
import torch


def gradient_penalty(f, x):
    at = torch.tensor(x.tolist(), dtype=x.dtype, requires_grad=True)
    g = torch.autograd.grad(f(at).sum(), at)[0]  # here
    return ((g.norm(dim=1) - 1) ** 2).mean()

# shows: constant-derivative-has-no-graph
# allow_unused helps when x was not used; here there is no graph at all.
import torch


def first_and_second(f, x):
    first = torch.autograd.grad(f(x).sum(), x, create_graph=True)[0]
    second = torch.autograd.grad(first.sum(), x, allow_unused=True)[0]  # here
    return first.detach(), torch.zeros_like(x) if second is None else second

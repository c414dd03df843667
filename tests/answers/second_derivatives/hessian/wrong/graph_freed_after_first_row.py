# shows: second-backward-freed
# The first row frees the graph that the second one needs.
import torch


def hessian(f, x):
    (g,) = torch.autograd.grad(f(x), x, create_graph=True)
    return torch.stack([torch.autograd.grad(gi, x)[0] for gi in g])  # here

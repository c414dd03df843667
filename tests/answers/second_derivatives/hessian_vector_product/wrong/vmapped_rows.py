# shows: unnamed
# torch.vmap over the rows of the identity.
import torch


def hessian_vector_product(f, x, v):
    g = torch.autograd.grad(f(x), x, create_graph=True)[0]
    rows = torch.vmap(lambda e: torch.autograd.grad(g, x, e, retain_graph=True)[0])(torch.eye(len(x)).to(x))  # here
    return rows @ v

# shows: unnamed
# Builds the Hessian row by row and multiplies.
import torch


def hessian_vector_product(f, x, v):
    (g,) = torch.autograd.grad(f(x), x, create_graph=True)
    rows = [torch.autograd.grad(gi, x, retain_graph=True)[0] for gi in g]  # here
    return torch.stack(rows) @ v

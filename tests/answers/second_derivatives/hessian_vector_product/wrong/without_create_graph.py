# shows: missing-create-graph
# The gradient carries no graph, so the dot product has none.
import torch


def hessian_vector_product(f, x, v):
    (g,) = torch.autograd.grad(f(x), x, retain_graph=True)  # here
    return torch.autograd.grad(g @ v, x)[0]

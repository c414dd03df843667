# shows: grad-returns-tuple
# The product is right, but still inside its tuple.
import torch


def hessian_vector_product(f, x, v):
    (g,) = torch.autograd.grad(f(x), x, create_graph=True)
    return torch.autograd.grad(g, x, grad_outputs=v)  # here

# shows: a Jacobian-vector product of the gradient out of two vector-Jacobian products
import torch


def hessian_vector_product(f, x, v):
    (g,) = torch.autograd.grad(f(x), x, create_graph=True)
    dummy = torch.zeros_like(g, requires_grad=True)
    (pulled,) = torch.autograd.grad(g, x, dummy, create_graph=True)
    return torch.autograd.grad(pulled, dummy, v)[0]

# shows: grad_outputs=v, no dot product written out
import torch


def hessian_vector_product(f, x, v):
    g = torch.autograd.grad(f(x), x, create_graph=True)[0]
    return torch.autograd.grad(g, x, grad_outputs=v)[0]

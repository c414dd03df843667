# shows: hessian-row-sum
# v times the gradient of the summed gradient: right for a diagonal Hessian alone.
import torch


def hessian_vector_product(f, x, v):
    (g,) = torch.autograd.grad(f(x), x, create_graph=True)
    (h,) = torch.autograd.grad(g.sum(), x)  # here
    return v * h

# shows: backward-create-graph-leak
# The right product by way of x.grad, which stays filled.
import torch


def hessian_vector_product(f, x, v):
    f(x).backward(create_graph=True)  # here
    return torch.autograd.grad(x.grad @ v, x)[0]

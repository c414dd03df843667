# shows: grad-tensors-ignored
# v never enters: the row sums come out.
import torch


def hessian_vector_product(f, x, v):
    (gradient,) = torch.autograd.grad(f(x), x, create_graph=True)
    (product,) = torch.autograd.grad(gradient.sum(), x)  # here
    return product

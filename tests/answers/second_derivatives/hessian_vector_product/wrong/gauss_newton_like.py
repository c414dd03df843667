# shows: unnamed
# Believed that the outer product of the gradient stands for the Hessian.
import torch


def hessian_vector_product(f, x, v):
    (g,) = torch.autograd.grad(f(x), x)
    return g * (g @ v)  # here

# shows: unnamed
# Believed that vectorize=True makes the Hessian one pass.
import torch


def hessian_vector_product(f, x, v):
    return torch.autograd.functional.hessian(f, x, vectorize=True) @ v  # here

# shows: unnamed
# The vectorized Hessian with the outer Jacobian in forward mode.
import torch


def hessian_vector_product(f, x, v):
    h = torch.autograd.functional.hessian(f, x, vectorize=True, outer_jacobian_strategy="forward-mode")  # here
    return torch.mv(h, v)

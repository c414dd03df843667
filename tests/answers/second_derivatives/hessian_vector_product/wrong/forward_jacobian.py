# shows: unnamed
# jacfwd carries all columns as one batch of tangents.
import torch
from torch.func import jacfwd


def hessian_vector_product(f, x, v):
    matrix = jacfwd(torch.func.grad(f))(x.detach())  # here
    return torch.einsum("ij,j->i", matrix, v)

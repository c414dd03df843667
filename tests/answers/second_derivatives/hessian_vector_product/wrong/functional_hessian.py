# shows: unnamed
# The ready-made Hessian of torch.autograd.functional, times v.
from torch.autograd.functional import hessian


def hessian_vector_product(f, x, v):
    h = hessian(f, x)  # here
    return torch_matmul(h, v)


def torch_matmul(matrix, vector):
    return (matrix * vector).sum(dim=1)

# shows: differentiates the gradient at x + t v by the number t, with jacfwd of one tangent
import torch
from torch.func import grad, jacfwd


def hessian_vector_product(f, x, v):
    start = x.detach()
    slope = grad(f)
    return jacfwd(lambda t: slope(start + t * v))(torch.zeros((), dtype=x.dtype))

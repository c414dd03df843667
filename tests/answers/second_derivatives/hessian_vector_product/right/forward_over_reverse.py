# shows: torch.func.jvp of the gradient: a single backward pass
import torch


def hessian_vector_product(f, x, v):
    return torch.func.jvp(torch.func.grad(f), (x,), (v,))[1]

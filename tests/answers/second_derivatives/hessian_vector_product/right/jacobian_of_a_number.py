# shows: jacrev and autograd.functional.jacobian of one number, which is a gradient
import torch


def hessian_vector_product(f, x, v):
    def directional(z):
        return torch.func.grad(f)(z) @ v

    return torch.autograd.functional.jacobian(directional, x)

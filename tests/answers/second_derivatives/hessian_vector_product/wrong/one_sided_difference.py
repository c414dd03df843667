# shows: fd-forward-difference
# A coarse difference of gradients: near, but not the product.
import torch


def hessian_vector_product(f, x, v, step=1e-3):
    def gradient(z):
        z = z.detach().requires_grad_()
        return torch.autograd.grad(f(z), z)[0]

    return (gradient(x + step * v) - gradient(x)) / step  # here

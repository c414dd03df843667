# shows: unnamed
# All rows of the Hessian in one batched call.
import torch


def hessian_vector_product(f, x, v):
    (g,) = torch.autograd.grad(f(x), x, create_graph=True)
    eye = torch.eye(len(x), dtype=x.dtype)
    h = torch.autograd.grad(g, x, grad_outputs=eye, is_grads_batched=True)[0]  # here
    return h @ v

# shows: requires-grad-on-gradient
# Sets the flag and lets torch fill in zeros.
import torch


def hessian_vector_product(f, x, v):
    (g,) = torch.autograd.grad(f(x), x)
    g.requires_grad_()  # here
    return torch.autograd.grad(torch.dot(g, v), x, materialize_grads=True)[0]

# shows: works on flat vectors, and brings the product back into the shape of x
import torch


def vjp(f, x, v):
    flat = x.detach().reshape(-1).requires_grad_()
    y = f(flat.reshape(x.shape)).reshape(-1)
    (g,) = torch.autograd.grad(y, flat, v.reshape(-1))
    return g.reshape(x.shape)

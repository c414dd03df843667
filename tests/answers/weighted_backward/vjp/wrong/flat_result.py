# shows: unnamed
# The product as a row vector, in another shape than x.
import torch


def vjp(f, x, v):
    g = torch.autograd.grad(f(x), x, grad_outputs=v)[0]
    return g.reshape(1, -1)  # here

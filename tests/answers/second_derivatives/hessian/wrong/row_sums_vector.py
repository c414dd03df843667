# shows: hessian-row-sum
# Passes a vector of ones as weights, which is a sum as well, and returns n numbers.
import torch


def hessian(f, x):
    g = torch.autograd.grad(f(x), x, create_graph=True)[0]
    return torch.autograd.grad(g, x, grad_outputs=torch.ones_like(g))[0]  # here

# shows: hessian-row-sum
# Believed that the gradient of the summed gradient keeps the components apart.
import torch


def hessian(f, x):
    (g,) = torch.autograd.grad(f(x), x, create_graph=True)
    (d,) = torch.autograd.grad(g.sum(), x)  # here
    return torch.diag(d)

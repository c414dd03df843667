# shows: columns from the derivative of the product by its vector (the product is linear in it)
import torch


def jacobian(f, x):
    y = f(x)
    v = torch.zeros_like(y, requires_grad=True)
    product = torch.autograd.grad(y, x, v, create_graph=True)[0]
    columns = [torch.autograd.grad(p, v, retain_graph=True)[0] for p in product]
    return torch.stack(columns, dim=1)

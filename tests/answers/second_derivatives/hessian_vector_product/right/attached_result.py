# shows: the product keeps a graph of its own, and the gradient is looked at twice on the way
import torch


def hessian_vector_product(f, x, v):
    value = f(x)
    plain = torch.autograd.grad(value, x, retain_graph=True)[0]
    (g,) = torch.autograd.grad(value, x, create_graph=True)
    assert torch.equal(plain, g)
    (product,) = torch.autograd.grad((g * v).sum(), x, create_graph=True)
    return product

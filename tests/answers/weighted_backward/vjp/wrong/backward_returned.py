# shows: backward-returns-gradient
# backward() is thought to return the product.
import torch


def vjp(f, x, v):
    at = x.clone().detach().requires_grad_()
    return f(at).backward(v)  # here

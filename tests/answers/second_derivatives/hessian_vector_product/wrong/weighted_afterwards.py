# shows: grad-tensors-misapplied
# Passes ones where v belongs and multiplies by v afterwards.
import torch


def second_pass(g, x):
    return torch.autograd.grad(g, x, grad_outputs=torch.ones_like(g))[0]


def hessian_vector_product(f, x, v):
    g = torch.autograd.grad(f(x), x, create_graph=True)[0]
    return second_pass(g, x) * v  # here

# shows: columns of the transpose, transposed back
import torch


def jacobian(f, x):
    leaf = x.clone().detach().requires_grad_()
    y = f(leaf)
    transposed = torch.column_stack([torch.autograd.grad(e, leaf, retain_graph=True)[0] for e in y])
    return transposed.T

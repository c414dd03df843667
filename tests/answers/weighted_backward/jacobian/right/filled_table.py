# shows: rows written into a table, the graph freed with the last row
import torch


def jacobian(f, x):
    y = f(x)
    m = y.numel()
    J = x.new_empty((m, x.numel())).detach()
    for i, element in enumerate(y.unbind()):
        J[i] = torch.autograd.grad(element, x, retain_graph=i + 1 < m)[0]
    return J

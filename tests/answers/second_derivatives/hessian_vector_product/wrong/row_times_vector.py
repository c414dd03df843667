# shows: unnamed
# No matrix is kept, but one pass is made for each element all the same.
import torch


def hessian_vector_product(f, x, v):
    g = torch.autograd.grad(f(x), x, create_graph=True)[0]
    out = torch.zeros_like(v)
    for i in range(x.numel()):
        row = torch.autograd.grad(g[i], x, retain_graph=True)[0]  # here
        out[i] = (row * v).sum()
    return out

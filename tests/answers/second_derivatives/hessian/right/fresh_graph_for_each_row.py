# shows: computes the gradient anew for every row, so nothing has to be retained
import torch


def hessian(f, x):
    rows = []
    for i in range(x.numel()):
        g = torch.autograd.grad(f(x), x, create_graph=True)[0]
        rows += [torch.autograd.grad(g[i], x)[0].reshape(1, -1)]
    return torch.cat(rows)

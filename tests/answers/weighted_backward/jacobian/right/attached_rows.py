# shows: rows attached to the graph (create_graph), which the task leaves open
import torch


def jacobian(f, x):
    y = f(x)
    rows = [torch.autograd.grad(yi, x, create_graph=True)[0] for yi in y]
    return torch.stack(rows, dim=0)

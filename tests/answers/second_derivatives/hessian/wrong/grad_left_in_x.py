# shows: backward-create-graph-leak
# Right matrix; x.grad keeps the gradient and its graph.
import torch


def hessian(f, x):
    f(x).backward(create_graph=True)  # here
    return torch.stack([torch.autograd.grad(g, x, retain_graph=True)[0] for g in x.grad])

# shows: missing-create-graph
# Skips what requires no grad, and without create_graph nothing does.
import torch


def hessian(f, x):
    n = len(x)
    out = torch.zeros((n, n), dtype=x.dtype)
    grads = torch.autograd.grad(f(x), x)[0]  # here
    for i in range(n):
        if grads[i].requires_grad:
            out[i] = torch.autograd.grad(grads[i], x, retain_graph=True)[0]
    return out

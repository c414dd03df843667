# shows: requires-grad-on-gradient
# A flag does not give the gradient a past.
import torch


def hessian(f, x):
    g = torch.autograd.grad(f(x), x)[0].requires_grad_()  # here
    rows = [torch.autograd.grad(g[i], x, allow_unused=True, materialize_grads=True)[0] for i in range(len(x))]
    return torch.stack(rows)

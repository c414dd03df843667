# shows: unnamed
# Holds all elements but one fixed and differentiates twice: the mixed derivatives never appear.
import torch


def hessian(f, x):
    n = x.numel()
    seconds = []
    for i in range(n):
        z = x.detach().clone()
        t = z[i].clone().requires_grad_()
        parts = [t if j == i else z[j] for j in range(n)]
        (g,) = torch.autograd.grad(f(torch.stack(parts)), t, create_graph=True)
        seconds.append(torch.autograd.grad(g, t)[0])
    return torch.diag(torch.stack(seconds))  # here

# shows: unnamed
# Takes only the derivative of each element by itself into account.
import torch


def vjp(f, x, v):
    at = x.detach().clone().requires_grad_()
    y = f(at).reshape(-1)
    out = torch.zeros_like(at).reshape(-1)
    for i in range(min(len(y), at.numel())):
        row = torch.autograd.grad(y[i], at, retain_graph=True)[0].reshape(-1)
        out[i] = v.reshape(-1)[i] * row[i]  # here
    return out.reshape(x.shape)

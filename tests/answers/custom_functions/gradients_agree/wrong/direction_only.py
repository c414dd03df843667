# shows: unnamed
# the cosine of the angle: a factor of two does not change it, and small errors hardly do
import torch


def numeric(f, x, h=1e-6):
    x = x.detach()
    steps = h * torch.eye(x.numel(), dtype=x.dtype).reshape(-1, *x.shape)
    return torch.stack([(f(x + e) - f(x - e)) / (2 * h) for e in steps]).reshape(x.shape)


def gradients_agree(f, x):
    g = torch.autograd.grad(f(x), x)[0].flatten()
    n = numeric(f, x).flatten()
    return bool(torch.dot(g, n) > 0.99999 * g.norm() * n.norm())  # here

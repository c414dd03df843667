# shows: unnamed
# content with one component that agrees
import torch


def numeric(f, x, h=1e-6):
    x = x.detach()
    steps = h * torch.eye(x.numel(), dtype=x.dtype).reshape(-1, *x.shape)
    return torch.stack([(f(x + e) - f(x - e)) / (2 * h) for e in steps]).reshape(x.shape)


def gradients_agree(f, x):
    (g,) = torch.autograd.grad(f(x), x)
    n = numeric(f, x)
    return any(abs(a - b) <= 1e-4 * n.norm().item() for a, b in zip(g.flatten().tolist(), n.flatten().tolist()))  # here

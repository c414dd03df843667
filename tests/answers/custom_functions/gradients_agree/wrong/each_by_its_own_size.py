# shows: unnamed
# compares each component with itself: a tiny one is all rounding error
import torch


def numeric(f, x, h=1e-6):
    x = x.detach()
    steps = h * torch.eye(x.numel(), dtype=x.dtype).reshape(-1, *x.shape)
    return torch.stack([(f(x + e) - f(x - e)) / (2 * h) for e in steps]).reshape(x.shape)


def gradients_agree(f, x):
    (g,) = torch.autograd.grad(f(x), x)
    n = numeric(f, x)
    relative = (g - n).abs() / torch.maximum(g.abs(), n.abs())
    return bool((relative < 1e-3).all())  # here

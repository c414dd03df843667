# shows: unnamed
# goes backward into x.grad and leaves it there
import torch


def numeric(f, x, h=1e-6):
    x = x.detach()
    steps = h * torch.eye(x.numel(), dtype=x.dtype).reshape(-1, *x.shape)
    return torch.stack([(f(x + e) - f(x - e)) / (2 * h) for e in steps]).reshape(x.shape)


def gradients_agree(f, x):
    f(x).backward()
    n = numeric(f, x)
    return bool(((x.grad - n).abs() <= 1e-4 * n.norm()).all())  # here

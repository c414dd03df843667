# shows: unnamed
# a floor under the yardstick: small gradients are lost in it
import torch


def numeric(f, x, h=1e-6):
    x = x.detach()
    steps = h * torch.eye(x.numel(), dtype=x.dtype).reshape(-1, *x.shape)
    return torch.stack([(f(x + e) - f(x - e)) / (2 * h) for e in steps]).reshape(x.shape)


def gradients_agree(f, x):
    (g,) = torch.autograd.grad(f(x), x)
    n = numeric(f, x)
    scale = max(1.0, float(n.norm()))
    return float((g - n).abs().max()) <= 1e-4 * scale  # here

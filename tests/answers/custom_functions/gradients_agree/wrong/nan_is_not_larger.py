# shows: unnamed
# asks whether any error is too large: nan never is
import torch


def numeric(f, x, h=1e-6):
    x = x.detach()
    steps = h * torch.eye(x.numel(), dtype=x.dtype).reshape(-1, *x.shape)
    return torch.stack([(f(x + e) - f(x - e)) / (2 * h) for e in steps]).reshape(x.shape)


def gradients_agree(f, x):
    (g,) = torch.autograd.grad(f(x), x)
    n = numeric(f, x)
    too_large = (g - n).abs() > 1e-4 * n.norm()
    return not too_large.any().item()  # here

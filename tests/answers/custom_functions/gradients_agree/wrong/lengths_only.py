# shows: unnamed
# compares the two norms, not the two gradients
import torch


def numeric(f, x, h=1e-6):
    x = x.detach()
    steps = h * torch.eye(x.numel(), dtype=x.dtype).reshape(-1, *x.shape)
    return torch.stack([(f(x + e) - f(x - e)) / (2 * h) for e in steps]).reshape(x.shape)


def gradients_agree(f, x):
    (g,) = torch.autograd.grad(f(x), x)
    length, wanted = g.norm().item(), numeric(f, x).norm().item()
    return abs(length - wanted) <= 1e-5 * wanted  # here

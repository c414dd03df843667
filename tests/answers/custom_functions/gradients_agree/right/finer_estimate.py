# shows: two central differences combined into a better one
import torch


def gradients_agree(f, x):
    p = x.detach()

    def central(h):
        steps = h * torch.eye(p.numel(), dtype=p.dtype).reshape(-1, *p.shape)
        return torch.stack([(f(p + e) - f(p - e)) / (2 * h) for e in steps]).reshape(p.shape)

    n = (4 * central(5e-4) - central(1e-3)) / 3
    (g,) = torch.autograd.grad(f(x), (x,))
    return bool(((g - n) ** 2).max() <= 1e-6 * (n**2).sum())

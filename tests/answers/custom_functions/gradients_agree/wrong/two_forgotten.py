# shows: fd-forward-difference
# divided by one step: right gradients look half as large as they should be
import torch


def gradients_agree(f, x):
    h = 1e-6
    (g,) = torch.autograd.grad(f(x), x)
    p = x.detach()
    steps = h * torch.eye(p.numel(), dtype=p.dtype).reshape(-1, *p.shape)
    n = torch.stack([(f(p + e) - f(p - e)) / h for e in steps]).reshape(p.shape)  # here
    return bool(((g - n).abs() <= 1e-3 * n.norm()).all())

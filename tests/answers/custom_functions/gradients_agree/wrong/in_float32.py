# shows: fd-float32
# the differences in float32: too much noise to see anything
import torch


def gradients_agree(f, x):
    h = 1e-6
    (g,) = torch.autograd.grad(f(x), x)
    p = x.detach().float()  # here
    steps = h * torch.eye(p.numel()).reshape(-1, *p.shape)
    slopes = [(f((p + e).double()) - f((p - e).double())) / (2 * h) for e in steps]
    n = torch.stack(slopes).reshape(x.shape)
    return bool(((g - n).abs() <= 1e-3 * n.norm()).all())

# shows: unnamed
# hands f a flat tensor, whatever shape it expects
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError("float64 only")
    flat = x.detach().reshape(-1)
    steps = eps * torch.eye(flat.numel(), dtype=flat.dtype)
    slopes = [(f(flat + step) - f(flat - step)) / (2 * eps) for step in steps]  # here
    return torch.stack(slopes).reshape(x.shape)

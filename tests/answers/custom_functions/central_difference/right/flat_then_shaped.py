# shows: a flat copy is moved, and f gets it in its own shape
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError("float64 only")
    shape = x.shape
    flat = x.detach().flatten().clone()
    g = lambda v: float(f(v.reshape(shape)))
    estimate = torch.zeros_like(flat)
    for i in range(flat.numel()):
        e = torch.zeros_like(flat)
        e[i] = 1.0
        estimate[i] = g(flat + eps * e) / (2 * eps) - g(flat - eps * e) / (2 * eps)
    return estimate.reshape(shape)
